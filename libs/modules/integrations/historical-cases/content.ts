import { isDeepStrictEqual } from 'node:util';
import type { CaseRow } from '@tilsagn/domain/imports/case-row';

/** A row after parsing, as it is kept and compared: all columns, and nothing of where it stood. */
export type Content = Readonly<Record<string, unknown>>;

export function contentOf(row: CaseRow): Content {
  const { row: _place, appliedOre, grantedOre, disbursedOre, ...rest } = row;
  return {
    ...rest,
    appliedOre: Number(appliedOre),
    grantedOre: Number(grantedOre),
    disbursedOre: Number(disbursedOre),
  };
}

export const sameContent = (one: Content, other: Content): boolean => isDeepStrictEqual(one, other);
