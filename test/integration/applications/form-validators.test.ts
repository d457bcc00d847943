import { Validator } from '@cfworker/json-schema';
import type { Answers } from '@tilsagn/domain/applications/form';
import { withSections } from '@tilsagn/domain/applications/sections';
import { FormValidator } from '@tilsagn/modules/applications/validation/form-validator';
import fc from 'fast-check';
import { answersOfA1 } from '../../support/sample-application';
import { callToPublish } from '../../support/world';
import corpus from './corpus.json';

interface Example {
  readonly name: string;
  /** JSON pointer → what stands there instead; null takes it away. */
  readonly change: Readonly<Record<string, unknown>>;
  /** The fields that the form finds wrong. */
  readonly wrong: readonly string[];
}

const { form } = callToPublish('bio1-2021');
const onTheServer = new FormValidator();
const inTheBrowser = new Validator(form.schema, '2020-12', false);

const serverFields = (answers: Answers): string[] =>
  onTheServer
    .faults(form, answers)
    .map(({ field = '' }) => field)
    .toSorted();
const browserAccepts = (answers: Answers): boolean =>
  inTheBrowser.validate(withSections(form.schema, answers)).valid;

function changed(answers: Answers, change: Example['change']): Answers {
  const copy = structuredClone(answers) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(change)) {
    const keys = pointer.slice(1).split('/');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      copy,
    );
    if (value === null) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return copy;
}

/** The server compiles a form by one package, the browser interprets it by another; they must never differ. */
describe('the two validators of a form', () => {
  it.each(corpus as readonly Example[])('agree on $name', ({ change, wrong }) => {
    const answers = changed(answersOfA1(), change);
    expect(serverFields(answers)).toEqual(wrong.toSorted());
    expect(browserAccepts(answers)).toBe(wrong.length === 0);
  });

  it('agree on whatever is typed', () => {
    const pointers = [
      '/project/title',
      '/project/startsOn',
      '/project/trigger',
      '/training/providerType',
      '/training/providerOrgnr',
      '/participants/count',
      '/participants/companies',
      '/costs/rows',
      '/financing/appliedOre',
      '/declarations/truthful',
      '/project',
      '/unknown',
    ];
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.string(),
      dates,
      fc.integer(),
      fc.constantFrom('2021-02-29', '2021-13-01', '399011361', 'no', 1e21, 0.5, []),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pointers), value, (pointer, typed) => {
        const answers = changed(answersOfA1(), { [pointer]: typed });
        expect([pointer, typed, serverFields(answers).length === 0]).toEqual([
          pointer,
          typed,
          browserAccepts(answers),
        ]);
      }),
      { numRuns: 2_000 },
    );
  });
});
