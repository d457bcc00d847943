import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { CaseRecord } from '../case-record';
import type { HistoryEntryDto } from '../http/history.dto';
import {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type StaffParts,
} from './case-file-contributor';

const FOR_THE_APPLICANT: ApplicantParts = {
  informationRequests: [],
  decision: null,
  money: null,
  paymentRequests: [],
  finalReport: null,
  settlement: null,
};

const FOR_THE_STAFF: StaffParts = {
  ...FOR_THE_APPLICANT,
  impartiality: { mine: null, all: [] },
  computation: null,
  recommendation: null,
  decision: null,
  frames: [],
};

/** Puts together what each module knows of a case, without anyone importing the modules above. */
@Injectable()
export class CaseFile implements OnModuleInit {
  private contributors: readonly CaseFileContributor[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.contributors = this.discovery
      .getProviders({ metadataKey: ContributesToCaseFile.KEY })
      .map((wrapper) => wrapper.instance as CaseFileContributor);
  }

  async applicantParts(record: CaseRecord, actor: Actor): Promise<ApplicantParts> {
    const given = await Promise.all(
      this.contributors.map((each) => each.applicantParts?.(record, actor) ?? {}),
    );
    return merge(FOR_THE_APPLICANT, given);
  }

  async staffParts(record: CaseRecord, actor: Actor): Promise<StaffParts> {
    const given = await Promise.all(this.contributors.map((each) => each.staffParts?.(record, actor) ?? {}));
    return merge(FOR_THE_STAFF, given);
  }

  /** Acts on objects beside the case, in no particular order. */
  async history(record: CaseRecord): Promise<Omit<HistoryEntryDto, 'sequence'>[]> {
    const given = await Promise.all(this.contributors.map((each) => each.history?.(record) ?? []));
    return given.flat();
  }
}

function merge<T extends object>(empty: T, given: readonly Partial<T>[]): T {
  const names = given.flatMap((parts) => Object.keys(parts));
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new Error(`two modules give the part ${double} of the case file`);
  return Object.assign({}, empty, ...given) as T;
}
