import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/cases.json';
import nb from '@tilsagn/domain/locales/nb/cases.json';
import nn from '@tilsagn/domain/locales/nn/cases.json';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import type { HistoryRow } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { TimelineStepDto } from '../http/case-parts.dto';

/** The way of a case as its applicant thinks of it. */
const STEPS = [
  'sent',
  'received',
  'assessed',
  'missing',
  'decided',
  'running',
  'reported',
  'paid',
  'closed',
] as const;

/** How a case came, where it was not sent by its company. */
interface Origin {
  readonly madeByCounty?: boolean;
  /** The day from which an entered application counts. */
  readonly receivedOn?: IsoDate | null;
}

type Step = (typeof STEPS)[number];

/** Acts that begin a step inside a phase. */
const BEGUN_BY: Readonly<Partial<Record<string, Step>>> = {
  request_information: 'missing',
  make_final_report_due: 'reported',
  deliver_final_report: 'reported',
  settle: 'paid',
};

const say = texts({ nb, nn, en });

/**
 * The steps of a case with the day each was reached, oldest first. A case that has ended early has nothing ahead of
 * it but its end; a question that was never asked is no step. What the county makes
 * itself begins with the day it was made, and is received from nobody. An application that is entered for a company
 * begins with the day it was received, and has the day of its entry beside it (ADR 34).
 */
export function timelineOf(
  definition: WorkflowDefinition,
  state: string,
  history: readonly HistoryRow[],
  { madeByCounty = false, receivedOn = null }: Origin = {},
): TimelineStepDto[] {
  const reached = new Map<Step, string>();
  const [begun] = history;
  if (madeByCounty && begun !== undefined) reached.set('sent', begun.businessDate);
  let now: Step = 'sent';
  for (const act of history) {
    now = stepOf(definition, act) ?? now;
    if (now === 'sent') continue;
    // The day of a question is that of the last one, of everything else that of the first.
    if (act.action === 'request_information' || !reached.has(now)) reached.set(now, act.businessDate);
    if (now === 'received') reached.set('sent', act.businessDate);
  }
  if (receivedOn !== null) reached.set('sent', receivedOn);
  const present = stateOf(definition, state);
  const over = present.final === true;
  const place = STEPS.indexOf(now);
  const begin = beginOf(madeByCounty, receivedOn);
  const entering = receivedOn !== null && now === 'sent';
  const early = over && now !== 'closed';
  const steps = STEPS.filter((step) => step !== 'missing' || reached.has(step))
    .filter((step) => step !== 'received' || !madeByCounty)
    .filter((step) => !early || reached.has(step))
    .map((step) => {
      const index = STEPS.indexOf(step);
      const here = step === (entering ? 'received' : now);
      const done = over || (here ? false : index < place || reached.has(step));
      const standing = here ? ('current' as const) : ('ahead' as const);
      const key = step === 'sent' || step === 'received' ? begin[step] : step;
      return entry(key, said(say(`step_${key}`)), reached.get(step), done ? 'done' : standing);
    });
  if (!early) return steps;
  return [...steps, entry('ended', said(present.applicant), history.at(-1)?.businessDate, 'done')];
}

/** What the first two steps are called. */
function beginOf(madeByCounty: boolean, receivedOn: IsoDate | null) {
  if (receivedOn !== null) return { sent: 'received', received: 'entered' } as const;
  return { sent: madeByCounty ? 'created' : 'sent', received: 'received' } as const;
}

const entry = (
  key: string,
  text: string,
  at: string | undefined,
  state: TimelineStepDto['state'],
): TimelineStepDto => ({ key, text, at: at ?? null, state });

/** The step that an act leads to; undefined where the case stays in its step. */
function stepOf(
  definition: WorkflowDefinition,
  { action, fromState, toState }: HistoryRow,
): Step | undefined {
  const target = stateOf(definition, toState);
  const begun = BEGUN_BY[action];
  if (begun !== undefined) return begun;
  if (target.final === true) return target.phase === 'report' ? 'closed' : undefined;
  if (fromState === toState) return undefined;
  switch (target.phase) {
    case 'apply':
      return toState === definition.initial ? 'sent' : 'received';
    case 'assess':
      return 'assessed';
    case 'grant':
      return 'decided';
    case 'report':
      return 'running';
  }
}
