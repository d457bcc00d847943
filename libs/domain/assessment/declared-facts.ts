import type { Answers } from '@tilsagn/domain/applications/form';
import { readPointer } from '@tilsagn/domain/applications/pointers';
import { readCount, readDate, readOre, readRows, readText } from '@tilsagn/domain/applications/typed-values';
import { isIsoDate, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { isLinked, type RelatedFirm, type Undertaking } from '@tilsagn/domain/organisations/size-class';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

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

/** De minimis aid that the applicant says it has had from others. */
export interface DeclaredAid {
  readonly grantedOn: IsoDate;
  readonly grantedOre: Ore;
}

/** A firm that owns or is owned, by its number where that is told. */
export interface DeclaredFirm extends RelatedFirm {
  readonly orgnr: string | null;
}

type Inputs = Pick<RuleSet, 'inputs'>;

const rowsAt = (answers: Answers, pointer: string | undefined): readonly unknown[] =>
  pointer === undefined ? [] : readRows(answers, pointer);

/** The rows of declared aid that are complete. */
export const declaredAidOf = ({ inputs }: Inputs, answers: Answers): readonly DeclaredAid[] =>
  rowsAt(answers, inputs.declaredAid).flatMap((row) => {
    const [grantedOn, grantedOre] = [readDate(row, '/grantedOn'), readOre(row, '/amountOre')];
    return grantedOn === null || grantedOre === null ? [] : [{ grantedOn, grantedOre }];
  });

/** The rows of related firms that say how much is owned. */
export const relatedFirmsOf = ({ inputs }: Inputs, answers: Answers): readonly DeclaredFirm[] =>
  rowsAt(answers, inputs.relatedFirms).flatMap((row) => {
    const ownedBasisPoints = readCount(row, '/ownedBasisPoints');
    if (ownedBasisPoints === null) return [];
    const orgnr = readText(row, '/orgnr');
    return [
      {
        orgnr: orgnr !== null && isOrgnr(orgnr) ? orgnr : null,
        employees: readCount(row, '/employees') ?? 0,
        turnoverEur: readCount(row, '/turnoverEur'),
        balanceEur: readCount(row, '/balanceEur'),
        ownedBasisPoints,
      },
    ];
  });

/** The firms that make one single undertaking with the applicant, by number (Regulation 1407/2013 art. 2 no. 2). */
export const linkedOrgnrsOf = (ruleSet: Inputs, answers: Answers): readonly string[] => [
  ...new Set(
    relatedFirmsOf(ruleSet, answers).flatMap((firm) =>
      firm.orgnr !== null && isLinked(firm) ? [firm.orgnr] : [],
    ),
  ),
];

/** The applicant with its related firms; undefined where the form asks for neither accounts nor firms. */
export function undertakingOf(
  ruleSet: Inputs,
  answers: Answers,
  employees: number | null,
): Undertaking | undefined {
  const { accounts, relatedFirms } = ruleSet.inputs;
  if (accounts === undefined && relatedFirms === undefined) return undefined;
  const figures = accounts === undefined ? undefined : readPointer(answers, accounts);
  const related = relatedFirmsOf(ruleSet, answers);
  if (figures === undefined && related.length === 0) return undefined;
  return {
    employees: employees ?? 0,
    turnoverEur: readCount(figures, '/turnoverEur'),
    balanceEur: readCount(figures, '/balanceEur'),
    related,
  };
}

/** The economy as declared; undefined where its equity or its solvency is not told. */
export function economyOf({ inputs }: Inputs, answers: Answers): Economy | undefined {
  const told = inputs.economy === undefined ? undefined : readPointer(answers, inputs.economy);
  const equity = readPointer(told, '/equityOre');
  const insolvent = readPointer(told, '/insolvent');
  if (typeof equity !== 'number' || !Number.isSafeInteger(equity) || typeof insolvent !== 'boolean')
    return undefined;
  return {
    equityOre: ore(equity),
    paidInOre: readOre(told, '/paidInOre'),
    insolvent,
    soundOn: readRows(told, '/soundOn').filter(
      (day): day is IsoDate => typeof day === 'string' && isIsoDate(day),
    ),
  };
}

/** The sub-units as declared; undefined where the form does not ask. */
export const subUnitsOf = ({ inputs }: Inputs, answers: Answers): readonly SubUnit[] | undefined =>
  inputs.subUnits === undefined
    ? undefined
    : rowsAt(answers, inputs.subUnits).map((row) => ({
        municipalityNumber: readText(row, '/municipalityNumber'),
        employees: readCount(row, '/employees') ?? 0,
      }));
