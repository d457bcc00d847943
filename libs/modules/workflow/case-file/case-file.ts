import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { CaseRecord } from '../case-record';
import type { HistoryEntryDto } from '../http/history.dto';
import {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type Exchange,
  type StaffParts,
} from './case-file-contributor';

const FOR_THE_APPLICANT: ApplicantParts = {
  informationRequests: [],
  decision: null,
  money: null,
  paymentRequests: [],
  repayments: null,
  activityReports: [],
  reportForms: null,
  finalReport: null,
  settlement: null,
};

const FOR_THE_STAFF: StaffParts = {
  ...FOR_THE_APPLICANT,
  impartiality: { mine: null, all: [] },
  checklist: [],
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
    return merge(FOR_THE_APPLICANT, await this.each((one) => one.applicantParts?.(record, actor)));
  }

  async staffParts(record: CaseRecord, actor: Actor): Promise<StaffParts> {
    return merge(FOR_THE_STAFF, await this.each((one) => one.staffParts?.(record, actor)));
  }

  /** Acts on objects beside the case, in no particular order. */
  async history(record: CaseRecord): Promise<Omit<HistoryEntryDto, 'sequence'>[]> {
    return (await this.each((one) => one.history?.(record))).flat();
  }

  /** Questions and answers of the case, in no particular order. */
  async exchanges(record: CaseRecord): Promise<Exchange[]> {
    return (await this.each((one) => one.exchanges?.(record))).flat();
  }

  /** One after the other: inside a unit of work they share its one connection. */
  private async each<T>(ask: (contributor: CaseFileContributor) => Promise<T> | undefined): Promise<T[]> {
    const given: T[] = [];
    for (const contributor of this.contributors) {
      const part = await ask(contributor);
      if (part !== undefined) given.push(part);
    }
    return given;
  }
}

function merge<T extends object>(empty: T, given: readonly Partial<T>[]): T {
  const names = given.flatMap((parts) => Object.keys(parts));
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new Error(`two modules give the part ${double} of the case file`);
  return Object.assign({}, empty, ...given) as T;
}
