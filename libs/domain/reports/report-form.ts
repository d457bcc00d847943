import type { Answers, FieldOption, FormDefinition, JsonSchema } from '@tilsagn/domain/applications/form';
import { schemaAt } from '@tilsagn/domain/applications/validate-form';
import { costsReported, usualForms } from '@tilsagn/domain/reports/usual-forms';
import { faultIf, type Fault } from '@tilsagn/domain/schemes/fault';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** What a case reports: at its end, to open an instalment on the way, or at fixed times. */
export const REPORT_KINDS = ['final', 'interim', 'activity'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Something for each report that a call names; nothing for the others. */
export type ByReport<T> = Readonly<Partial<Record<ReportKind, T>>>;

/** The same for each report that is named, made into something else. */
export function eachReport<T, U>(reports: ByReport<T> | undefined, made: (one: T) => U): ByReport<U> {
  const found: Partial<Record<ReportKind, U>> = {};
  for (const kind of REPORT_KINDS) {
    const one = reports?.[kind];
    if (one !== undefined) found[kind] = made(one);
  }
  return found;
}

/** What the settlement reads of a final report, whatever else its form asks; amounts in øre. */
export interface ReportedFacts {
  readonly actualCosts: readonly { readonly category: string; readonly amountOre: number }[];
  readonly participantsCompleted: number;
}

type Rules = Pick<RuleSet, 'key' | 'version' | 'costCategories'>;

/** The form of a report where the call names none: the questions every scheme had before they were data. */
export function usualReportForm(kind: ReportKind, { key, version, costCategories }: Rules): FormDefinition {
  const form = usualForms[kind];
  if (kind !== 'final' || costCategories.length === 0) return form;
  const options: readonly FieldOption[] = costCategories.map((each) => ({
    value: each.key,
    label: each.label,
  }));
  return costsReported({ ...form, key: `${form.key}-${key}-${version}` }, options);
}

/** What the settlement reads, out of the answers to a final report that satisfies its form. */
export function reportedFacts(answers: Answers): ReportedFacts {
  const { actualCosts, participantsCompleted } = answers as unknown as Partial<ReportedFacts>;
  return { actualCosts: actualCosts ?? [], participantsCompleted: participantsCompleted ?? 0 };
}

const isRequired = ({ required }: JsonSchema, name: string): boolean =>
  Array.isArray(required) && required.includes(name);

const isWhole = (part: JsonSchema | undefined): boolean => part?.['type'] === 'integer';

/**
 * What of a form of final reports keeps the settlement by this rule set from reading it; the places are those of the
 * form. It reads `/participantsCompleted`, and `/actualCosts` in the cost categories of the rules where the grant
 * follows costs.
 */
export function placedReportFaults(
  { schema }: Pick<FormDefinition, 'schema'>,
  { costCategories }: Rules,
): readonly Fault[] {
  const words = schemaAt(schema, '/actualCosts/*/category')?.['enum'];
  const categories = costCategories.map(({ key }) => key);
  const asksCosts = schemaAt(schema, '/actualCosts') !== undefined;
  const at = '/schema/properties/participantsCompleted';
  return [
    ...faultIf(
      !isWhole(schemaAt(schema, '/participantsCompleted')) || !isRequired(schema, 'participantsCompleted'),
      at,
      '/participantsCompleted: read by the settlement; must be a whole number that is required',
    ),
    ...faultIf(
      asksCosts !== categories.length > 0 || (asksCosts && !isRequired(schema, 'actualCosts')),
      '/schema/properties/actualCosts',
      categories.length > 0
        ? '/actualCosts: read by the settlement; must be required'
        : '/actualCosts: the grant does not follow costs',
    ),
    ...faultIf(
      asksCosts && categories.length > 0 && JSON.stringify(words) !== JSON.stringify(categories),
      '/schema/properties/actualCosts',
      'cost categories of rules and report differ',
    ),
    ...faultIf(
      asksCosts && !isWhole(schemaAt(schema, '/actualCosts/*/amountOre')),
      '/schema/properties/actualCosts',
      '/actualCosts/*/amountOre: must be a whole number',
    ),
  ];
}
