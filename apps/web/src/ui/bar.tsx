import type { ReactElement } from 'react';

export type BarKind = 'paid' | 'inPayment' | 'committed' | 'reserved' | 'available' | 'gone';

export interface BarPart {
  kind: BarKind;
  ore: number;
}

/** A stacked bar of money. Its numbers always stand beside it in text, so it is hidden from those who listen. */
export function Bar({ parts, wholeOre }: { parts: readonly BarPart[]; wholeOre: number }): ReactElement {
  const shown = parts.filter((part) => part.ore > 0);
  const whole = Math.max(
    wholeOre,
    shown.reduce((sum, part) => sum + part.ore, 0),
    1,
  );
  return (
    <div className="bar-track" aria-hidden="true">
      {shown.map((part) => (
        <span key={part.kind} data-kind={part.kind} style={{ width: `${(part.ore / whole) * 100}%` }} />
      ))}
    </div>
  );
}
