import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverbookingLimit } from '../../api/act-queries';
import type { Warning } from '../../api/finance-queries';
import type { OverviewQuery } from '../../api/finance-queries';
import { shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { ExportLinks } from '../../saving/export-links';
import { ShownOf } from '../../saving/shown-of';
import { Button, Heading } from '../../ui/digdir';
import { FrameLink } from './frame-link';

const FEW = 6;

/** What finance should look at first, each with the way to it. */
export function Warnings({
  warnings,
  count,
  limits,
  query,
}: {
  warnings: readonly Warning[];
  /** Of all that there are, shown or not. */
  count: number;
  /** The overbooking limits that hold on the day shown. */
  limits: readonly OverbookingLimit[];
  /** What was asked for, for the file. */
  query: OverviewQuery;
}): ReactElement | null {
  const { t } = useTranslation('oversight');
  const nameOf = useFrameName();
  const [all, setAll] = useState(false);
  if (warnings.length === 0) return null;
  const said = (warning: Warning): string => {
    const name = nameOf(warning.measure ?? warning.frame);
    const amount = kroner(warning.amountOre);
    const limit = limits.find(({ frame, measure }) => frame === warning.frame && measure === warning.measure);
    if (warning.kind === 'overbooked' && limit !== undefined) {
      return t('overbookedWithin', {
        name,
        amount,
        limit: kroner(limit.limitOre),
        date: shortDate(limit.validTo),
      });
    }
    const kind = warning.kind === 'low' && warning.amountOre === 0 ? 'empty' : warning.kind;
    return t(`warning.${kind}`, {
      name,
      applicant: warning.applicantName ?? warning.caseNumber ?? '',
      amount,
      date: warning.since === null ? '' : shortDate(warning.since),
    });
  };
  return (
    <section className="finance-warnings" aria-labelledby="warnings">
      <Heading level={2} data-size="2xs" id="warnings">
        {t('warning.title')} <span className="count num">{count}</span>
      </Heading>
      <ul>
        {warnings.slice(0, all ? undefined : FEW).map((warning, place) => (
          <li key={place}>
            {warning.caseId === null ? (
              <FrameLink frame={warning.frame} year={warning.year}>
                {said(warning)}
              </FrameLink>
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
      <ShownOf shown={warnings.length} of={count} />
      <ExportLinks path="/api/ledger/overview/warnings/export" query={query} what={t('warning.title')} />
    </section>
  );
}
