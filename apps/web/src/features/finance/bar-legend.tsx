import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarKind } from '../../ui/bar';

const KINDS = [
  'paid',
  'inPayment',
  'committed',
  'reserved',
  'available',
] as const satisfies readonly BarKind[];

export function BarLegend(): ReactElement {
  const { t } = useTranslation('finance');
  return (
    <ul className="legend-line">
      {KINDS.map((kind) => (
        <li key={kind}>
          <i className="swatch" data-kind={kind} aria-hidden="true" />
          {t(`column.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
