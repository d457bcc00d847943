import type { Answers } from '@tilsagn/domain/applications/form';
import { readCount, readText } from '@tilsagn/domain/applications/typed-values';
import type { ApplicationFacts } from '@tilsagn/domain/assessment/facts';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** A project of the same company that was granted. */
export interface OtherProject {
  readonly caseNumber: string;
  readonly title: string;
  readonly grantedOn: IsoDate;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

/** The last accounts of an undertaking. */
export interface Economy {
  readonly equityOre: Ore;
  /** Share capital and premium; null for a firm without limited liability. */
  readonly paidInOre: Ore | null;
  /** Under collective insolvency proceedings, or meets what is demanded for them. */
  readonly insolvent: boolean;
  /** Days on which accounts show that it was sound. */
  readonly soundOn: readonly IsoDate[];
}

export interface SubUnit {
  readonly municipalityNumber: string | null;
  readonly employees: number;
}

/** What exclusion rules look at. What is left out is not known yet, and then a person judges. */
export interface ExclusionFacts {
  readonly answers: Answers;
  readonly title: string | null;
  readonly projectStart: IsoDate | null;
  readonly projectEnd: IsoDate | null;
  readonly participants: number | null;
  readonly weeksPerParticipant: number | null;
  readonly submittedOn: IsoDate;
  readonly municipalityNumber: string | null;
  readonly countyMunicipalities: readonly string[];
  readonly decidedOn?: IsoDate;
  readonly otherProjects?: readonly OtherProject[];
  readonly subUnits?: readonly SubUnit[];
  readonly economy?: Economy;
  readonly openRecovery?: boolean;
}

interface Known extends Pick<
  ExclusionFacts,
  'answers' | 'countyMunicipalities' | 'municipalityNumber' | 'submittedOn'
> {
  readonly facts: ApplicationFacts;
}

/** The facts for exclusion rules that an application and the register's extract tell. */
export function exclusionFactsOf({ inputs }: RuleSet, { facts, ...known }: Known): ExclusionFacts {
  const { projectStart, projectEnd, participants } = facts;
  const weeks = inputs.weeksPerParticipant;
  return {
    ...known,
    projectStart,
    projectEnd,
    participants,
    title: readText(known.answers, inputs.title),
    weeksPerParticipant: weeks === undefined ? null : readCount(known.answers, weeks),
  };
}
