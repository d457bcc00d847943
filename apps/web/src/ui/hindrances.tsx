import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hindrance } from '../api/contract';

interface Held {
  readonly message: string;
  readonly code: string;
  readonly labels: string[];
}

/** Each reason once, with the acts it holds back. */
const byReason = (hindrances: readonly Hindrance[]): Held[] => {
  const reasons = new Map<string, Held>();
  for (const { message, code, label } of hindrances) {
    const known = reasons.get(message);
    if (known === undefined) reasons.set(message, { message, code, labels: [label] });
    else known.labels.push(label);
  }
  return [...reasons.values()];
};

/** Why acts cannot be done now, and the way to what is missing where it stands on another part of the case. */
export function Hindrances({
  hindrances,
  caseId,
}: {
  hindrances: readonly Hindrance[];
  caseId: string;
}): ReactElement | null {
  const { t } = useTranslation('money');
  if (hindrances.length === 0) return null;
  return (
    <ul className="hindrances">
      {byReason(hindrances).map(({ message, code, labels }) => (
        <li key={message}>
          <strong>{labels.join(', ')}:</strong> {message}{' '}
          {code === 'impartiality_not_declared' && (
            <Link className="ds-link" to="/saker/$id" params={{ id: caseId }} search={{ fane: 'vurdering' }}>
              {t('declare')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
