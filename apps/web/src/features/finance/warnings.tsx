import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../api/finance-queries';
import { shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { Button, Heading } from '../../ui/digdir';

const FEW = 6;

/** What finance should look at first, each with the way to it. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }): ReactElement | null {
  const { t } = useTranslation('oversight');
  const nameOf = useFrameName();
  const [all, setAll] = useState(false);
  if (warnings.length === 0) return null;
  const said = (warning: Warning): string =>
    t(`warning.${warning.kind}`, {
      name: nameOf(warning.measure ?? warning.frame),
      applicant: warning.applicantName ?? warning.caseNumber ?? '',
      amount: kroner(warning.amountOre),
      date: warning.since === null ? '' : shortDate(warning.since),
    });
  return (
    <section className="finance-warnings" aria-labelledby="warnings">
      <Heading level={2} data-size="2xs" id="warnings">
        {t('warning.title')} <span className="count num">{warnings.length}</span>
      </Heading>
      <ul>
        {warnings.slice(0, all ? undefined : FEW).map((warning, place) => (
          <li key={place}>
            {warning.caseId === null ? (
              <Link
                className="ds-link"
                to="/okonomi/rammer/$frame/$year"
                params={{ frame: warning.frame, year: String(warning.year) }}
              >
                {said(warning)}
              </Link>
            ) : (
              <Link className="ds-link" to="/saker/$id" params={{ id: warning.caseId }}>
                {said(warning)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {!all && warnings.length > FEW && (
        <Button variant="tertiary" data-size="sm" onClick={() => setAll(true)}>
          {t('warning.more', { count: warnings.length })}
        </Button>
      )}
    </section>
  );
}
