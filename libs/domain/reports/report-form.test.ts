import type { FormDefinition, JsonSchema } from '@tilsagn/domain/applications/form';
import { placedFormFaults } from '@tilsagn/domain/applications/validate-form';
import { REPORT_KINDS, placedReportFaults, reportedFacts, usualReportForm } from './report-form';

const category = (key: string) => ({ key, label: { nb: key } });
const rules = (...keys: string[]) => ({ key: 'r', version: 2, costCategories: keys.map(category) });
const final = usualReportForm('final', rules('wages', 'travel'));

const changed = (over: object, without?: string): FormDefinition => {
  const { properties, required } = final.schema as { properties: object; required: string[] };
  const schema: JsonSchema = {
    properties: { ...properties, ...over },
    required: required.filter((name) => name !== without),
  };
  return { ...final, schema };
};

describe('the usual form of a report', () => {
  it.each(REPORT_KINDS)('has no fault of its own: %s', (kind) => {
    for (const by of [rules(), rules('wages', 'travel')]) {
      const form = usualReportForm(kind, by);
      expect(placedFormFaults(form)).toEqual([]);
      expect(kind === 'final' ? placedReportFaults(form, by) : []).toEqual([]);
    }
  });

  it('asks for costs by category where the grant follows costs, and goes by a name of its own', () => {
    expect([final.key, usualReportForm('final', rules()).key]).toEqual([
      'usual-final-report-r-2',
      'usual-final-report',
    ]);
    const [costs] = final.steps[0]?.fields ?? [];
    expect(costs?.items?.[0]?.options?.map(({ value }) => value)).toEqual(['wages', 'travel']);
  });
});

describe('a form of final reports that the settlement cannot read', () => {
  it.each([
    ['other categories', final, rules('wages'), 'cost categories of rules and report differ'],
    ['costs that nobody needs', final, rules(), '/actualCosts: the grant does not follow costs'],
    [
      'no costs',
      changed({ actualCosts: undefined }),
      rules('wages', 'travel'),
      '/actualCosts: read by the settlement; must be required',
    ],
    [
      'costs one may leave out',
      changed({}, 'actualCosts'),
      rules('wages', 'travel'),
      '/actualCosts: read by the settlement; must be required',
    ],
    [
      'a number one may leave out',
      changed({}, 'participantsCompleted'),
      rules('wages', 'travel'),
      '/participantsCompleted: read by the settlement; must be a whole number that is required',
    ],
    [
      'words for a number',
      changed({ participantsCompleted: { type: 'string' } }),
      rules('wages', 'travel'),
      '/participantsCompleted: read by the settlement; must be a whole number that is required',
    ],
  ])('%s', (_, form, by, fault) => {
    expect(placedReportFaults(form, by).map((each) => each.fault)).toEqual([fault]);
  });
});

it('reads what the settlement needs, and no costs where none are asked', () => {
  expect(reportedFacts({ participantsCompleted: 3, summary: 'x' })).toEqual({
    actualCosts: [],
    participantsCompleted: 3,
  });
});
