import { expect, type Page } from '@playwright/test';

interface Balance {
  readonly frame: string;
  readonly measure: string | null;
  readonly availableOre: number;
  readonly reservedOre: number;
  readonly committedOre: number;
  readonly inPaymentOre: number;
  readonly paidOre: number;
}

export type Position = Omit<Balance, 'frame' | 'measure'>;

/** What the ledger says about the measure that the calls of 2021 draw on. */
export async function positionOfBio(page: Page): Promise<Position> {
  const response = await page.request.get('/api/ledger/balances?year=2021');
  expect(response.status()).toBe(200);
  const rows = (await response.json()) as Balance[];
  const row = rows.find(({ frame, measure }) => frame === 'bio' && measure === 'bio');
  if (row === undefined) throw new Error('the demo has no measure bio in the frame bio of 2021');
  const { availableOre, reservedOre, committedOre, inPaymentOre, paidOre } = row;
  return { availableOre, reservedOre, committedOre, inPaymentOre, paidOre };
}

/** The change since an earlier position, in whole kroner. */
export function changeSince(before: Position, after: Position): Position {
  const kroner = (key: keyof Position): number => (after[key] - before[key]) / 100;
  return {
    availableOre: kroner('availableOre'),
    reservedOre: kroner('reservedOre'),
    committedOre: kroner('committedOre'),
    inPaymentOre: kroner('inPaymentOre'),
    paidOre: kroner('paidOre'),
  };
}
