import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { checklist } from '@tilsagn/domain/assessment/checklist';
import { ruleSetWith, share } from '@tilsagn/domain/assessment/fixtures';
import { factsOf } from '@tilsagn/domain/assessment/facts';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';

const about = { source: 'Utlysningen' };
const ruleSet = ruleSetWith([share(5000)], {
  eligibility: [{ ...about, id: 'small', kind: 'employees', below: 3 }],
  submission: [
    { ...about, id: 'balance', kind: 'costs_equal_financing' },
    { ...about, id: 'within', kind: 'applied_at_most_computed', toBeConfirmed: true },
    { ...about, id: 'start', kind: 'starts_not_before_submission' },
    { ...about, id: 'end', kind: 'ends_not_before_start' },
    {
      ...about,
      id: 'new',
      kind: 'declared',
      pointer: '/declarations/new',
      expected: true,
      code: 'bad_value',
    },
  ],
});
const form: FormDefinition = {
  key: 'example',
  version: 1,
  schema: {},
  steps: [
    {
      key: 'last',
      title: { nb: 'Erklæringer' },
      fields: [
        {
          pointer: '/declarations/new',
          widget: 'checkbox',
          label: { nb: 'Ikke startet.', en: 'Not started.' },
        },
      ],
    },
  ],
};
const organisation: OrganisationFacts = {
  name: 'Prøve AS',
  form: 'AS',
  employees: null,
  municipalityNumber: '5001',
  bankrupt: false,
  deletedOn: null,
};

function rows(appliedOre: number, startsOn: string, declared: boolean) {
  const answers = {
    project: { startsOn },
    costs: { rows: [{ category: 'wages', amountOre: 200_000 }] },
    financing: { rows: [{ amountOre: 100_000 }], appliedOre },
    declarations: { new: declared },
  };
  const submission = { answers, facts: factsOf(ruleSet, answers, organisation), submittedOn: '2021-09-01' };
  return checklist(ruleSet, { form, submission, organisation, countyMunicipalities: ['5001'] });
}
const metBy = (...given: Parameters<typeof rows>) =>
  Object.fromEntries(rows(...given).map(({ id, met }) => [id, met]));

describe('the conditions of a case', () => {
  it('are met, or left to the caseworker where neither register nor sums can tell', () => {
    expect(metBy(100_000, '2021-09-01', true)).toEqual({
      registered: 'yes',
      small: 'judge',
      balance: 'yes',
      within: 'yes',
      start: 'yes',
      new: 'judge',
    });
  });

  it('are told when they are not met', () => {
    expect(metBy(120_000, '2021-08-31', false)).toMatchObject({
      balance: 'no',
      within: 'no',
      start: 'no',
      new: 'no',
    });
  });

  it('name what the applicant has declared, in the reader’s language, and where they come from', () => {
    const [last, within] = [rows(100_000, '2021-09-01', true).at(-1), rows(100_000, '2021-09-01', true)[3]];
    expect(last?.explanation.nb).toBe('Søkeren har erklært: «Ikke startet.» Vurder om det stemmer.');
    expect(last?.explanation.en).toBe('The applicant has declared: “Not started.” Judge whether it holds.');
    expect(within).toMatchObject({ source: 'Utlysningen', toBeConfirmed: true });
  });
});
