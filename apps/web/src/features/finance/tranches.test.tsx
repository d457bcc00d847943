import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import type { Tranche } from '../../api/contract';
import '../../i18n';
import { Tranches } from './tranches';

const tranche = (kind: Tranche['kind'], amountOre: number): Tranche => ({
  kind,
  kindText: kind,
  valueDate: '2020-06-30',
  amountOre,
  decisionRef: 'FU 161/20',
  missingDecision: false,
  note: null,
});

const plain = (text: string | null): string => (text ?? '').replace(/\s/g, ' ');

it('sums what a frame got less what it gave away', async () => {
  render(
    <Tranches
      tranches={[
        tranche('allocate', 2_181_900_000),
        tranche('reallocate', -1_400_000_000),
        tranche('reallocate', -325_000_000),
      ]}
    />,
  );
  const rows = await screen.findAllByRole('row');
  expect(plain(rows.at(2)?.textContent ?? null)).toMatch(/[-−]14 000 000$/);
  expect(plain(rows.at(-1)?.textContent ?? null)).toMatch(/4 569 000$/);
});
