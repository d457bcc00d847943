import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveriesOfCase, RecoveryKind, Repayments } from '../api/contract';
import { recoveriesQuery } from '../api/staff-queries';
import { Async } from '../ui/async';
import { Button, Heading, Paragraph } from '../ui/digdir';
import { ProposeDialog } from './propose-dialog';
import { RecoveryList } from './recovery-list';
import { RepaymentFacts } from './repayment-facts';

function Ways({ of }: { of: RecoveriesOfCase }): ReactElement | null {
  const { t } = useTranslation('recoveries');
  const [kind, setKind] = useState<RecoveryKind | null>(null);
  if (kind === null && of.mayPropose.length === 0) return null;
  return (
    <div className="button-row">
      {of.mayPropose.map((each) => (
        <Button
          key={each}
          data-size="sm"
          variant={each === 'waive' ? 'tertiary' : 'secondary'}
          onClick={() => setKind(each)}
        >
          {t(`propose.${each}`)}
        </Button>
      ))}
      {kind !== null && <ProposeDialog of={of} kind={kind} onClose={() => setKind(null)} />}
    </div>
  );
}

/** What of a case is to come back, what has come and what waits; and, for finance, the ways to enter more. */
export function RecoveriesPart({
  caseId,
  repayments,
}: {
  caseId: string;
  repayments: Repayments | null;
}): ReactElement {
  const { t } = useTranslation('recoveries');
  const query = useQuery(recoveriesQuery(caseId));
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('title')}
      </Heading>
      <Async query={query} rows={2}>
        {(of) => (
          <div className="stack">
            {repayments === null && of.items.length === 0 ? (
              <Paragraph>{t('none')}</Paragraph>
            ) : (
              <RepaymentFacts repayments={repayments} paidOre={of.paidOre} />
            )}
            <p className="subtle">
              {of.intoText}{' '}
              {of.source !== null && (
                <>
                  {t('sourceOf')} <span lang="nb">{of.source}</span>
                </>
              )}
            </p>
            <Ways of={of} />
            {of.items.length > 0 && <RecoveryList recoveries={of.items} inCase />}
          </div>
        )}
      </Async>
    </section>
  );
}
