import { Link } from '@tanstack/react-router';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal, YearEnd } from '../../../api/act-queries';
import { useFrameName } from '../../../lib/use-frame-name';
import { Alert, Button, Heading, Paragraph, Tag } from '../../../ui/digdir';
import { FirstActDialog } from './first-act-dialog';
import { SecondActForm } from './second-act-form';
import { useIsFinance } from './use-is-finance';
import { YearEndBlocks } from './year-end-blocks';
import { YearEndFigures } from './year-end-figures';

const COLORS = {
  done: 'success',
  ready: 'info',
  blocked: 'warning',
  waits: 'info',
  later: 'neutral',
} as const;
type Stage = keyof typeof COLORS;

function Step({
  title,
  stage,
  children,
}: {
  title: string;
  stage: Stage;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('acts');
  return (
    <section className="year-step">
      <div className="year-step-head">
        <Heading level={2} data-size="xs">
          {title}
        </Heading>
        <Tag data-color={COLORS[stage]} data-size="sm">
          {t(`year.${stage}`)}
        </Tag>
      </div>
      {children}
    </section>
  );
}

function Waiting({ proposal }: { proposal: Proposal }): ReactElement {
  const { t } = useTranslation('acts');
  return (
    <Paragraph>
      <Link className="ds-link" to="/okonomi/forslag/$id" params={{ id: proposal.id }}>
        {t('year.see')}
      </Link>
    </Paragraph>
  );
}

interface Props {
  end: YearEnd;
  isOver: boolean;
  /** Proposals about this frame and year that wait for a second person. */
  waiting: readonly Proposal[];
}

/** The two acts of year-end for one frame: what is done, what comes next and what is in the way. */
export function YearEndRun({ end, isOver, waiting }: Props): ReactElement {
  const { t } = useTranslation('acts');
  const nameOf = useFrameName();
  const isFinance = useIsFinance();
  const [asking, setAsking] = useState(false);
  const { state, frame, year, blocks } = end;
  const waits = (act: 1 | 2): Proposal | undefined => waiting.find((each) => each.act.act === act);
  if (state === 'closed') {
    return (
      <Alert data-color="success" role="status">
        {t('year.nothingLeft', { frame: nameOf(frame), year })}
      </Alert>
    );
  }
  const [first, second] = [waits(1), waits(2)];
  const open = blocks.length > 0 ? 'blocked' : isOver ? 'ready' : 'blocked';
  return (
    <>
      <Step title={t('year.one')} stage={state === 'open' ? (first === undefined ? open : 'waits') : 'done'}>
        {state === 'open' ? (
          <>
            <YearEndBlocks end={end} />
            <YearEndFigures end={end} />
            {first !== undefined && <Waiting proposal={first} />}
            {first === undefined && isFinance && isOver && blocks.length === 0 && (
              <div className="button-row">
                <Button onClick={() => setAsking(true)}>{t('year.proposeOne')}</Button>
              </div>
            )}
          </>
        ) : (
          <Paragraph>{t('year.oneDone')}</Paragraph>
        )}
      </Step>
      <Step
        title={t('year.two')}
        stage={state === 'open' ? 'later' : second === undefined ? 'ready' : 'waits'}
      >
        <Paragraph>{t('year.closes')}</Paragraph>
        {state === 'first_act_done' && second !== undefined && <Waiting proposal={second} />}
        {state === 'first_act_done' && second === undefined && (
          <>{isFinance ? <SecondActForm end={end} /> : <YearEndFigures end={end} />}</>
        )}
      </Step>
      {asking && <FirstActDialog end={end} onClose={() => setAsking(false)} />}
    </>
  );
}
