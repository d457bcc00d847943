import { copyAnswers } from '@tilsagn/domain/applications/copy-answers';
import type { FieldLayout, FormDefinition } from '@tilsagn/domain/applications/form';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

const field = (pointer: string, widget: FieldLayout['widget'] = 'text', more: object = {}): FieldLayout => ({
  pointer,
  widget,
  label: { nb: `Om ${pointer}` },
  ...more,
});
const form = (fields: readonly FieldLayout[]): FormDefinition => ({
  ...{ key: 'f', version: 1, schema: {} },
  steps: [{ key: 'one', title: { nb: 'En' }, fields }],
});
const rules = (inputs: object = {}, submission: object[] = [], exclusions: object[] = []): RuleSet =>
  ({ inputs, submission, exclusions }) as unknown as RuleSet;

const copied = (
  from: readonly FieldLayout[],
  to: readonly FieldLayout[],
  answers: object,
  { earlier = rules(), now = rules(), faults = (): { code: string; field: string }[] => [] } = {},
) => {
  const asked = { form: form(from), rules: earlier, answers: answers as Readonly<Record<string, unknown>> };
  const outcome = copyAnswers(asked, { form: form(to), rules: now }, '2021-09-01', faults);
  return {
    answers: outcome.answers,
    leftOut: Object.fromEntries(outcome.leftOut.map(({ pointer, because }) => [pointer, because])),
  };
};

describe('copying answers', () => {
  it('takes along what both forms ask for, with its label told where it is not', () => {
    const both = [field('/a/b'), field('/a/c', 'integer'), field('/d')];
    expect(copied(both, [field('/a/b'), field('/a/c', 'integer')], { a: { b: 'x', c: 0 }, d: 'y' })).toEqual({
      answers: { a: { b: 'x', c: 0 } },
      leftOut: { '/d': 'not_asked' },
    });
    const asked = { form: form([field('/d')]), rules: rules(), answers: { d: 'y' } };
    const { leftOut } = copyAnswers(asked, { form: form([]), rules: rules() }, '2021-09-01', () => []);
    expect(leftOut).toEqual([{ pointer: '/d', label: { nb: 'Om /d' }, because: 'not_asked' }]);
  });

  it('never takes money, rows that are counted for money, or what somebody vouches for', () => {
    const fields = [
      field('/sum', 'money'),
      field('/costs', 'repeat', { items: [field('/what'), field('/ore', 'money')] }),
      field('/units', 'repeat', { items: [field('/unit')] }),
      field('/consent', 'checkbox'),
      field('/sound', 'radio'),
      field('/support', 'radio'),
      field('/aid/rows', 'repeat', { items: [field('/from')] }),
    ];
    const outcome = copied(
      fields,
      fields,
      {
        sum: 100,
        costs: [{ what: 'x', ore: 1 }],
        units: [{ unit: 'u' }],
        consent: true,
        sound: 'yes',
        support: 'no',
        aid: { rows: [{ from: 'x' }] },
      },
      {
        earlier: rules({ units: '/units' }, [{ kind: 'declared', pointer: '/sound' }]),
        now: rules({ declaredAid: '/aid' }, [], [{ kind: 'public_operating_support', pointer: '/support' }]),
      },
    );
    expect(outcome.answers).toEqual({});
    expect(Object.values(outcome.leftOut)).toEqual(Array.from({ length: 7 }, () => 'anew'));
  });

  it('leaves days out that are past, and says nothing of what was not filled in', () => {
    const fields = [
      field('/from', 'date'),
      field('/to', 'date'),
      field('/no', 'checkbox'),
      field('/list', 'repeat'),
    ];
    expect(copied(fields, fields, { from: '2021-08-31', to: '2021-09-01', no: false, list: [] })).toEqual({
      answers: { to: '2021-09-01' },
      leftOut: { '/from': 'does_not_fit' },
    });
  });

  it('leaves out what the new schema does not take, and what nobody is asked after that', () => {
    const rows = field('/rows', 'repeat', { items: [field('/x')] });
    const from = [field('/kind'), field('/more'), rows, field('/short')];
    const to = [
      field('/kind'),
      field('/more', 'text', { when: { pointer: '/kind', in: ['old'] } }),
      rows,
      from[3],
    ];
    const answers = { kind: 'old', more: 'y', rows: [{ x: 1 }, { x: 2 }], short: 's' };
    const faults = [
      { code: 'unknown_word', field: '/kind' },
      { code: 'not_allowed_here', field: '/rows/1/x' },
      { code: 'required', field: '/short' },
    ];
    expect(copied(from, to as FieldLayout[], answers, { faults: () => faults })).toEqual({
      answers: { short: 's' },
      leftOut: { '/kind': 'does_not_fit', '/more': 'does_not_fit', '/rows': 'does_not_fit' },
    });
  });
});
