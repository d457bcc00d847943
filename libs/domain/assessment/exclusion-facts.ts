import type { Answers } from '@tilsagn/domain/applications/form';
import { readCount, readText } from '@tilsagn/domain/applications/typed-values';
import { economyOf, subUnitsOf, type Economy, type SubUnit } from '@tilsagn/domain/assessment/declared-facts';
import type { ApplicationFacts } from '@tilsagn/domain/assessment/facts';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

export type { Economy, SubUnit } from '@tilsagn/domain/assessment/declared-facts';

/** A project of the same company that was granted. */
export interface OtherProject {
  readonly caseNumber: string;
  readonly title: string;
  readonly grantedOn: IsoDate;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
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

/** What only the county's own cases tell. */
export type KnownOfCases = Pick<ExclusionFacts, 'decidedOn' | 'openRecovery' | 'otherProjects'>;

interface Known
  extends
    KnownOfCases,
    Pick<ExclusionFacts, 'answers' | 'countyMunicipalities' | 'municipalityNumber' | 'submittedOn'> {
  readonly facts: ApplicationFacts;
}

/** The facts for exclusion rules that an application, the register's extract and the county's cases tell. */
export function exclusionFactsOf(ruleSet: RuleSet, { facts, ...known }: Known): ExclusionFacts {
  const { inputs } = ruleSet;
  const economy = economyOf(ruleSet, known.answers);
  const subUnits = subUnitsOf(ruleSet, known.answers);
  const { projectStart, projectEnd, participants } = facts;
  const weeks = inputs.weeksPerParticipant;
  return {
    ...known,
    ...(economy === undefined ? {} : { economy }),
    ...(subUnits === undefined ? {} : { subUnits }),
    projectStart,
    projectEnd,
    participants,
    title: readText(known.answers, inputs.title),
    weeksPerParticipant: weeks === undefined ? null : readCount(known.answers, weeks),
  };
}
