/** A firm that owns or is owned: linked above half, a partner from a quarter. Figures of the last approved accounts. */
export interface RelatedFirm {
  readonly employees: number;
  readonly turnoverEur: number | null;
  readonly balanceEur: number | null;
  /** The larger of the shares in either direction, in basis points. */
  readonly ownedBasisPoints: number;
}

export interface Undertaking {
  readonly employees: number;
  /** Whole euros; null where nobody has told. */
  readonly turnoverEur: number | null;
  readonly balanceEur: number | null;
  readonly related: readonly RelatedFirm[];
}

export type SizeClass = 'small' | 'medium' | 'large';

const PARTNER_FROM = 2500;
const LINKED_ABOVE = 5000;
const WHOLE = 10_000;
const SMALL = { employees: 50, turnoverEur: 10_000_000, balanceEur: 10_000_000 };
const MEDIUM = { employees: 250, turnoverEur: 50_000_000, balanceEur: 43_000_000 };

/** Whether a firm is linked, so that the two are one single undertaking for de minimis aid. */
export const isLinked = ({ ownedBasisPoints }: Pick<RelatedFirm, 'ownedBasisPoints'>): boolean =>
  ownedBasisPoints > LINKED_ABOVE;

/** How much of a related firm counts: all of a linked one, its share of a partner, nothing below. */
function weight(firm: RelatedFirm): number {
  if (isLinked(firm)) return WHOLE;
  return firm.ownedBasisPoints >= PARTNER_FROM ? firm.ownedBasisPoints : 0;
}

type Figure = 'employees' | 'turnoverEur' | 'balanceEur';

/** Null where the undertaking has not told. A related firm that has not counts with 0. */
function together({ related, ...own }: Undertaking, figure: Figure): number | null {
  const start = own[figure];
  if (start === null) return null;
  const parts = related.map((firm) => (firm[figure] ?? 0) * weight(firm));
  return start + parts.reduce((sum, part) => sum + part, 0) / WHOLE;
}

/**
 * The size class of an undertaking with its partner and linked firms: by head count, and by turnover or balance, of
 * which one may be above its limit (Regulation 651/2014, annex I). Where neither is told the head count alone decides.
 */
export function sizeClassOf(undertaking: Undertaking): SizeClass {
  const employees = together(undertaking, 'employees') ?? 0;
  const [turnover, balance] = [together(undertaking, 'turnoverEur'), together(undertaking, 'balanceEur')];
  const fits = (limits: typeof SMALL): boolean =>
    employees < limits.employees &&
    ((turnover === null && balance === null) ||
      (turnover !== null && turnover <= limits.turnoverEur) ||
      (balance !== null && balance <= limits.balanceEur));
  if (fits(SMALL)) return 'small';
  return fits(MEDIUM) ? 'medium' : 'large';
}
