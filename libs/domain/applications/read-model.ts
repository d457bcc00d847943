import type { Answers } from '@tilsagn/domain/applications/form';
import { readCount, readDate, readOre, readRows, readText } from '@tilsagn/domain/applications/typed-values';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** What lists, decisions and statistics need of the answers; null where it is not filled in. */
export interface ReadModel {
  readonly title: string | null;
  readonly purpose: string | null;
  readonly providerType: string | null;
  readonly participants: number | null;
  /** The other companies that take part, each once. */
  readonly participatingOrgnrs: readonly string[];
  readonly projectStartsOn: IsoDate | null;
  readonly projectEndsOn: IsoDate | null;
  /** Null where it is missing or 0. */
  readonly appliedOre: Ore | null;
}

/** Reads the answers of a call's form by its rule set's pointers, so that no code knows the form. */
export function readModelOf(ruleSet: RuleSet, answers: Answers): ReadModel {
  const { inputs } = ruleSet;
  const orgnrs = readRows(answers, inputs.participatingCompanies).map((row) => readText(row, '/orgnr') ?? '');
  const appliedOre = readOre(answers, inputs.applied);
  return {
    title: readText(answers, inputs.title),
    purpose: readText(answers, inputs.purpose),
    providerType: readText(answers, inputs.providerType),
    participants: readCount(answers, inputs.participants),
    participatingOrgnrs: [...new Set(orgnrs.filter(isOrgnr))],
    projectStartsOn: readDate(answers, inputs.projectStart),
    projectEndsOn: readDate(answers, inputs.projectEnd),
    appliedOre: appliedOre === 0n ? null : appliedOre,
  };
}
