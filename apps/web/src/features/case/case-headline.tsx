import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment, CaseView } from '../../api/contract';
import { AssignDialog, LeftOut } from '../../assign/assign-dialog';
import { meQuery } from '../../api/queries';
import { shortDate } from '../../lib/dates';
import { kroner, percent } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { Alert, Button, Paragraph } from '../../ui/digdir';
import { Deadline } from '../../ui/deadline';
import { Facts, type Fact } from '../../ui/facts';

const sum = (ore: number | null): string => (ore === null ? '–' : kroner(ore));

/** Who has the case, and the way to give it to somebody else. */
function Assignee({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation(['cases', 'worklist']);
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Assignment | null>(null);
  const may = me.user?.roles.some((role) => role === 'caseworker' || role === 'approver') ?? false;
  return (
    <>
      {view.assignedTo?.name ?? t('filter.nobody')}{' '}
      {may && view.phase !== null && (
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
          {t('worklist:assign.open')}
        </Button>
      )}
      {open && (
        <AssignDialog
          items={[view]}
          onClose={() => setOpen(false)}
          onDone={(done) => {
            setOutcome(done);
            setOpen(false);
          }}
        />
      )}
      <div role="status">{outcome !== null && <LeftOut outcome={outcome} />}</div>
    </>
  );
}

/** The few facts one always wants in sight. */
export function CaseHeadline({ view }: { view: CaseView }): ReactElement {
  const { t } = useTranslation(['cases', 'line', 'money']);
  const { data: me } = useSuspenseQuery(meQuery);
  const nameOf = useFrameName();
  const frames = ({ frames: all }: CaseView): Fact[] =>
    all.map(({ measure, year, availableOre, givenOre }) => ({
      label: t('money:frame.available', { measure: nameOf(measure), year }),
      value: (
        <span className="num" data-empty={availableOre <= 0}>
          {kroner(availableOre)}
          {givenOre > 0 && ` (${percent(availableOre, givenOre)})`}
        </span>
      ),
    }));
  const place = view.applicant?.municipalityName;
  const made = view.madeByCounty;
  return (
    <div className="headline">
      {view.stop !== null && (
        <Alert data-color="danger">
          <Paragraph>
            <Link className="ds-link" to="/virksomheter/$orgnr" params={{ orgnr: view.orgnr }}>
              {t('company.stopped', { date: shortDate(view.stop.setOn), name: view.stop.setByName })}
            </Link>
          </Paragraph>
          <p className="quote as-written">{view.stop.reason}</p>
        </Alert>
      )}
      <Facts
        layout="grid"
        facts={[
          {
            label: t(made ? 'column.recipient' : 'column.applicant'),
            value: [view.applicantName, place].filter(Boolean).join(', '),
          },
          ...(made
            ? []
            : [{ label: t('column.applied'), value: <span className="num">{sum(view.appliedOre)}</span> }]),
          view.grantedOre === null
            ? {
                label: t('column.recommended'),
                value: <span className="num">{sum(view.recommendedOre)}</span>,
              }
            : { label: t('column.grantedOnly'), value: <span className="num">{sum(view.grantedOre)}</span> },
          {
            label: t(made ? 'column.registered' : 'column.submitted'),
            value: (
              <span className="num">{view.submittedOn === null ? '–' : shortDate(view.submittedOn)}</span>
            ),
          },
          ...(view.waitingPlace === null
            ? []
            : [{ label: t('line:column'), value: t('line:number', { place: view.waitingPlace }) }]),
          { label: t('column.deadline'), value: <Deadline date={view.deadline} today={me.today} /> },
          { label: t('column.assignee'), value: <Assignee view={view} /> },
          ...frames(view),
        ]}
      />
    </div>
  );
}
