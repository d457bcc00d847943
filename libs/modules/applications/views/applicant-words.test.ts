import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import type { HistoryRow } from '@tilsagn/modules/workflow';
import { timelineOf } from './timeline';
import { todoOf } from './todo';

const text = { nb: 'x' };
const state = (phase: 'apply' | 'assess' | 'grant' | 'report', final = false) => ({
  phase,
  applicant: text,
  staff: text,
  final,
});
const definition: WorkflowDefinition = {
  key: 'w',
  version: 1,
  subject: 'case',
  initial: 'draft',
  states: {
    draft: state('apply'),
    sent: state('apply'),
    read: state('assess'),
    rejected: state('grant', true),
    closed: state('report', true),
  },
  transitions: [],
};
const act = (toState: string, businessDate: string): HistoryRow => ({
  sequence: 1,
  action: 'a',
  fromState: null,
  toState,
  actorName: 'Kari',
  actorRole: 'applicant',
  businessDate,
  at: new Date(0),
  comment: null,
});
const history = [act('draft', '2021-09-01'), act('sent', '2021-09-02'), act('read', '2021-09-03')];
const steps = (now: string, acts = history): unknown[] =>
  timelineOf(definition, now, acts).map(({ key, state: standing, at }) => [key, standing, at]);

describe('what an applicant reads of the way of the case', () => {
  it('is what is done, where it stands and what lies ahead', () => {
    expect(steps('read')).toEqual([
      ['apply', 'done', '2021-09-02'],
      ['assess', 'current', '2021-09-03'],
      ['grant', 'ahead', null],
      ['report', 'ahead', null],
    ]);
  });

  it('begins with the draft while nothing is sent', () => {
    expect(steps('draft', history.slice(0, 1))[0]).toEqual(['apply', 'current', '2021-09-01']);
  });

  it('has nothing ahead once it has ended', () => {
    expect(steps('rejected', [...history, act('rejected', '2021-09-09')])).toEqual([
      ['apply', 'done', '2021-09-02'],
      ['assess', 'done', '2021-09-03'],
      ['grant', 'done', '2021-09-09'],
    ]);
  });

  it('knows no state that the workflow does not', () => {
    expect(() => steps('lost')).toThrow('has no state lost');
  });
});

describe('what an applicant must do now', () => {
  const actions = (...names: string[]) => names.map((action) => ({ action, label: action, demands: [] }));

  it.each<[string[], string | null, string | null]>([
    [['submit', 'withdraw'], null, 'Fyll ut søknaden og send den inn.'],
    [
      ['answer', 'withdraw'],
      '2021-09-15',
      'Svar på spørsmålet fra saksbehandleren innen 15. september 2021.',
    ],
    [['decline', 'accept'], '2021-10-01', 'Les vedtaket og svar på tilbudet innen 1. oktober 2021.'],
    [['deliver_final_report', 'request_payment'], null, 'Send sluttrapporten når prosjektet er ferdig.'],
    [['withdraw'], '2021-10-01', null],
    [[], null, null],
  ])('%j until %s: %s', (names, deadline, sentence) => {
    expect(todoOf(actions(...names), deadline)).toBe(sentence);
  });
});
