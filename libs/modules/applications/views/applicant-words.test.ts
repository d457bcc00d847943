import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import type { HistoryRow } from '@tilsagn/modules/workflow';
import { deadlinesOf } from './deadlines';
import { statusOf } from './status';
import { timelineOf } from './timeline';
import { todoOf } from './todo';

const state = (phase: 'apply' | 'assess' | 'grant' | 'report', final = false, applicant = 'x') => ({
  phase,
  applicant: { nb: applicant },
  staff: { nb: 'x' },
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
    asked: state('assess'),
    rejected: state('grant', true, 'Avslått'),
    offered: state('grant'),
    active: state('report'),
    due: state('report'),
    delivered: state('report'),
    settled: state('report'),
    closed: state('report', true),
  },
  transitions: [
    {
      action: 'deliver_final_report',
      from: ['active', 'due'],
      to: 'delivered',
      by: ['applicant'],
      label: { nb: 'x' },
    },
  ],
};

/** A history told as «action state» on the days from 1 September 2021. */
function told(...acts: string[]): HistoryRow[] {
  return acts.map((each, index) => {
    const [action = '', toState = ''] = each.split(' ');
    const fromState = acts[index - 1]?.split(' ')[1] ?? null;
    const day = `2021-09-${String(index + 1).padStart(2, '0')}`;
    const who = { actorName: 'Kari', actorRole: 'applicant' as const, comment: null };
    return { ...who, sequence: index + 1, action, fromState, toState, businessDate: day, at: new Date(0) };
  });
}
const steps = (history: readonly HistoryRow[]): string[] =>
  timelineOf(definition, history.at(-1)?.toState ?? '', history).map(
    ({ key, state: standing, at }) => `${key} ${standing} ${at?.slice(8) ?? '-'}`,
  );

const SENT = ['begin draft', 'submit sent', 'take read'];
const OFFERED = [...SENT, 'approve offered'];

describe('what an applicant reads of the way of the case', () => {
  it('is what is done, where it stands and what lies ahead', () => {
    expect(steps(told(...SENT))).toEqual([
      'sent done 02',
      'received done 02',
      'assessed current 03',
      'decided ahead -',
      'running ahead -',
      'reported ahead -',
      'paid ahead -',
      'closed ahead -',
    ]);
  });

  it('begins with the sending, which has no day yet', () => {
    expect(steps(told('begin draft')).slice(0, 2)).toEqual(['sent current -', 'received ahead -']);
  });

  it('begins with the day the county made the case, where nobody applied', () => {
    const made = told('begin draft', 'register read');
    const [first, second] = timelineOf(definition, 'read', made, { madeByCounty: true });
    expect(first).toEqual({
      key: 'created',
      text: 'Opprettet av fylkeskommunen',
      at: '2021-09-01',
      state: 'done',
    });
    expect(second).toMatchObject({ key: 'assessed', at: '2021-09-02', state: 'current' });
  });

  it('begins with the day it was received where it was entered, and tells that of the entry beside it', () => {
    const entered = (...acts: string[]) =>
      timelineOf(definition, acts.at(-1)?.split(' ')[1] ?? '', told(...acts), { receivedOn: '2021-08-20' })
        .slice(0, 3)
        .map(({ key, state: standing, at }) => `${key} ${standing} ${at?.slice(5) ?? '-'}`);
    expect(entered('begin draft')).toEqual(['received done 08-20', 'entered current -', 'assessed ahead -']);
    expect(entered(...SENT)).toEqual(['received done 08-20', 'entered done 09-02', 'assessed current 09-03']);
  });

  it('has a step for what is missing, on the day it was last asked for', () => {
    const asked = [...SENT, 'request_information asked', 'answer read', 'request_information asked'];
    expect(steps(told(...asked)).slice(2, 5)).toEqual([
      'assessed done 03',
      'missing current 06',
      'decided ahead -',
    ]);
    expect(steps(told(...asked, 'answer read')).slice(2, 4)).toEqual([
      'assessed current 03',
      'missing done 06',
    ]);
  });

  it('follows a project to its end', () => {
    const report = [...OFFERED, 'accept active', 'request_payment active', 'make_final_report_due due'];
    const end = [...report, 'deliver_final_report delivered', 'settle settled', 'close closed'];
    expect(steps(told(...report)).slice(3)).toEqual([
      'decided done 04',
      'running done 05',
      'reported current 07',
      'paid ahead -',
      'closed ahead -',
    ]);
    expect(steps(told(...end)).slice(-3)).toEqual(['reported done 07', 'paid done 09', 'closed done 10']);
  });

  it('has nothing ahead but its end once it has ended early', () => {
    expect(steps(told(...SENT, 'reject rejected'))).toEqual([
      'sent done 02',
      'received done 02',
      'assessed done 03',
      'ended done 04',
    ]);
  });

  it('knows no state that the workflow does not', () => {
    expect(() => steps(told('begin lost'))).toThrow('has no state lost');
  });
});

const actions = (...names: string[]) => names.map((action) => ({ action, label: action, demands: [] }));

describe('what an applicant must do now', () => {
  it.each<[string[], string | null, string | null]>([
    [['submit', 'withdraw'], null, 'Fyll ut søknaden og send den inn.'],
    [
      ['answer', 'withdraw'],
      '2021-09-15',
      'Svar på spørsmålet fra saksbehandleren innen 15. september 2021.',
    ],
    [['decline', 'accept'], '2021-10-01', 'Les vedtaket og svar på tilbudet innen 1. oktober 2021.'],
    [['deliver_final_report', 'request_payment'], null, null],
    [['deliver_final_report'], '2022-03-01', 'Send sluttrapporten innen 1. mars 2022.'],
    [['withdraw'], '2021-10-01', null],
    [[], null, null],
  ])('%j until %s: %s', (names, deadline, sentence) => {
    expect(todoOf(actions(...names), deadline)).toBe(sentence);
  });
});

describe('where a case stands', () => {
  const at = (name: string, projectStartsOn: string | null = null): string =>
    statusOf(definition, { state: name, submittedOn: '2021-09-02', projectStartsOn }, '2021-09-20');

  it('is one sentence', () => {
    expect(at('active')).toBe('Tilskuddet er innvilget, og prosjektet er i gang.');
    expect(at('active', '2021-10-01')).toBe('Tilskuddet er innvilget. Prosjektet starter 1. oktober 2021.');
    const accept = { action: 'accept', from: ['awaiting_acceptance'], to: 'active' };
    const offered = { ...definition, transitions: [accept] } as unknown as typeof definition;
    const facts = { state: 'active', submittedOn: '2021-09-02' };
    const of = (projectStartsOn: string) => statusOf(offered, { ...facts, projectStartsOn }, '2021-09-20');
    expect(of('2021-09-20')).toBe('Tilbudet er godtatt, og prosjektet er i gang.');
    expect(of('2021-10-01')).toBe('Tilbudet er godtatt. Prosjektet starter 1. oktober 2021.');
  });

  it('speaks of the award where nobody applied', () => {
    const award = { state: 'recommended', submittedOn: '2021-09-02', projectStartsOn: null };
    expect(statusOf(definition, { ...award, kind: 'direct_award' }, '2021-09-20')).toBe(
      'Saksbehandleren er ferdig med tildelingen. En annen person skal avgjøre den.',
    );
  });

  it('is told by the name of the state where there is no sentence for it', () => {
    expect(at('offered')).toBe('Saken står slik: x.');
  });
});

describe('the days an applicant has to think of', () => {
  const rules = { finalReport: { monthsAfterProjectEnd: 2, toBeConfirmed: false } };
  const project = { projectStartsOn: '2021-10-01', projectEndsOn: '2021-12-31' };
  const days = (name: string, deadline: string | null, ...names: string[]): string[] =>
    deadlinesOf({ state: name, deadline, ...project }, definition, rules as never, actions(...names)).map(
      ({ key, date }) => `${date} ${key}`,
    );

  it('are those of the project while it runs, the report moved on to a working day', () => {
    expect(days('active', null)).toEqual([
      '2021-10-01 project_start',
      '2021-12-31 project_end',
      '2022-02-28 deliver_final_report',
    ]);
  });

  it('are the one that the case waits for, where it waits', () => {
    expect(days('offered', '2021-10-15', 'accept', 'decline')).toEqual(['2021-10-15 accept']);
    expect(days('due', '2022-03-01', 'deliver_final_report')).toEqual(['2022-03-01 deliver_final_report']);
    expect(days('read', null, 'withdraw')).toEqual([]);
    expect(days('closed', null)).toEqual([]);
  });
});
