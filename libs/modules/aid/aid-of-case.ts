import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { declaredAidOf, linkedOrgnrsOf, type DeclaredAid } from '@tilsagn/domain/assessment/declared-facts';
import { looksBack, type AwardHistory, type EarlierAward } from '@tilsagn/domain/assessment/earlier-awards';
import type { KnownOfCases } from '@tilsagn/domain/assessment/exclusion-facts';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { ore } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import { AidRecords, type AidRecord, type AwardRow } from './persistence/aid-records';

/** What rules that look back are told of a case. */
export interface CaseAid {
  /** Left out where no rule looks back. */
  readonly history?: AwardHistory;
  readonly known: KnownOfCases;
}

type Applicant = Pick<CaseRecord, 'id' | 'applicantOrgnr' | 'schemeKey'>;

/** Earlier awards, the single undertaking and open claims of a case; asked for only where a rule needs them. */
@Injectable()
export class AidOfCase {
  constructor(private readonly records: AidRecords) {}

  /** As it stands on a day (inclusive), the case itself left out; one statement, or none. */
  async on(day: IsoDate, record: Applicant, ruleSet: RuleSet, answers: Answers): Promise<CaseAid> {
    if (!looksBack(ruleSet)) return { known: {} };
    const declared = declaredAidOf(ruleSet, answers);
    const found = await this.records.read({
      caseId: record.id,
      orgnr: record.applicantOrgnr,
      linked: linkedOrgnrsOf(ruleSet, answers),
      schemeKey: record.schemeKey,
      on: day,
      days: [...new Set([day, ...declared.map(({ grantedOn }) => grantedOn)])],
    });
    return { history: historyOf(day, found, declared), known: knownOf(found) };
  }

  /**
   * Lets nobody else decide about the single undertaking until the unit of work ends, so that what is read after it is
   * all there is. A firm that was named as linked meanwhile is locked too.
   * @returns the undertaking, the company among them, in order
   */
  async lockUndertaking(record: Applicant, ruleSet: RuleSet, answers: Answers): Promise<readonly string[]> {
    const own = [record.applicantOrgnr, ...linkedOrgnrsOf(ruleSet, answers)];
    let locked: readonly string[] = [];
    for (;;) {
      const members = await this.records.undertaking(own);
      const missing = members.filter((orgnr) => !locked.includes(orgnr));
      if (missing.length === 0) return members;
      await this.records.lock(missing);
      locked = [...locked, ...missing];
    }
  }

  /** Remembers the firms that a sent application names as linked. */
  async remember(record: Applicant, ruleSet: RuleSet, answers: Answers): Promise<void> {
    if (ruleSet.inputs.relatedFirms === undefined) return;
    const linked = linkedOrgnrsOf(ruleSet, answers).filter((orgnr) => orgnr !== record.applicantOrgnr);
    await this.records.nameLinked(record.id, record.applicantOrgnr, linked);
  }
}

const isGranted = ({ applicant }: AwardRow): boolean => applicant;

function historyOf(on: IsoDate, found: AidRecord, declared: readonly DeclaredAid[]): AwardHistory {
  const rates = new Map(found.rates.map((rate) => [rate.day, rate]));
  const rateOf = (day: IsoDate): Pick<EarlierAward, 'nokPerEur' | 'rateToBeConfirmed'> => {
    const rate = rates.get(day);
    return { nokPerEur: rate?.nokPerEur ?? null, rateToBeConfirmed: rate?.toBeConfirmed ?? true };
  };
  const granted = found.awards
    .filter(isGranted)
    .map(({ own, call, deMinimis, grantedOn, grantedOre, nokPerEur, rateToBeConfirmed }): EarlierAward => ({
      ...{ grantedOn, grantedOre: ore(grantedOre), nokPerEur, rateToBeConfirmed },
      // Ceilings of a company count its own; aid counts the undertaking's.
      call: own ? call : null,
      deMinimis: deMinimis ?? false,
    }));
  const told = declared.map(({ grantedOn, grantedOre }): EarlierAward => ({
    ...{ grantedOn, grantedOre, call: null, deMinimis: true },
    ...rateOf(grantedOn),
  }));
  return { on, ...rateOf(on), awards: [...granted, ...told] };
}

const knownOf = ({ awards, openRecovery }: AidRecord): KnownOfCases => ({
  openRecovery,
  otherProjects: awards
    .filter(({ sameScheme, own, applicant }) => sameScheme && (own || !applicant))
    .map(({ caseNumber, title, grantedOn, startsOn, endsOn }) => ({
      ...{ caseNumber: caseNumber ?? '', title: title ?? '', grantedOn, startsOn, endsOn },
    })),
});
