import type { ReactElement } from 'react';
import type { Sums } from '../lib/balances';
import { Bar } from './bar';

/** How the money of a frame or a measure lies, in the order it moves: paid, on its way, committed, reserved, left. */
export function FrameBar({ sums }: { sums: Sums }): ReactElement {
  return (
    <Bar
      wholeOre={sums.appropriatedOre + sums.carriedInOre}
      parts={[
        { kind: 'paid', ore: sums.paidOre },
        { kind: 'inPayment', ore: sums.inPaymentOre },
        { kind: 'committed', ore: sums.committedOre },
        { kind: 'reserved', ore: sums.reservedOre },
        { kind: 'available', ore: sums.availableOre },
        { kind: 'gone', ore: sums.lapsedOre + sums.carriedOutOre },
      ]}
    />
  );
}
