import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers, FormDefinition } from '@tilsagn/domain/applications/form';
import { eachReport, type ByReport } from '@tilsagn/domain/reports/report-form';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import type { NewDirectAward } from '@tilsagn/modules/awards';
import type { CallToPublish, SchemeToPublish } from '@tilsagn/modules/schemes';
import { installationRoot } from '@tilsagn/platform/config/root';
import type { LifeStep } from './life-step';

/** An application of the demo with the amount its rules must give, and what has happened to it. */
export interface SampleApplication {
  readonly key: string;
  readonly why: string;
  readonly call: string;
  readonly orgnr: string;
  readonly expectedAmountOre: number;
  readonly answers: Answers;
  readonly life: readonly LifeStep[];
}

/** A direct award of the demo, who registered it when, and what has happened to it. */
export interface SampleAward {
  readonly key: string;
  readonly why: string;
  readonly registeredOn: string;
  readonly by: string;
  readonly award: Omit<NewDirectAward, 'actor'>;
  readonly life: readonly LifeStep[];
}

type CallFile = Omit<CallToPublish, 'ruleSet' | 'form' | 'workflow' | 'paymentWorkflow' | 'reports'> & {
  readonly ruleSet: string;
  readonly form: string;
  readonly workflow: string;
  readonly paymentWorkflow: string;
  readonly reports?: ByReport<string>;
};

const folder = (): string => join(installationRoot(), 'apps', 'demo', 'data');

/** A file of the demo's data as it is. */
export const dataFile = (name: string): Buffer => readFileSync(join(folder(), name));

// The files are the demo's own; what they hold is validated where it is published and by the tests beside the seed.
const json = <T>(name: string): T => JSON.parse(dataFile(name).toString('utf8')) as T;

const all = <T>(name: string): T[] =>
  readdirSync(join(folder(), name))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => json<T>(join(name, file)));

const whole = (call: CallFile): CallToPublish => ({
  ...call,
  ruleSet: json<RuleSet>(`rule-sets/${call.ruleSet}.json`),
  form: json<FormDefinition>(`forms/${call.form}.json`),
  workflow: json<WorkflowDefinition>(`workflows/${call.workflow}.json`),
  paymentWorkflow: json<WorkflowDefinition>(`workflows/${call.paymentWorkflow}.json`),
  reports: eachReport(call.reports, (name) => json<FormDefinition>(`forms/${name}.json`)),
});

/** The calls, each with its rule set, form and workflows. */
export const demoCalls = (): CallToPublish[] => all<CallFile>('calls').map(whole);

/** One of them. Throws where there is no such file. */
export const demoCall = (key: string): CallToPublish => whole(json<CallFile>(`calls/${key}.json`));

/** The schemes by name, with the keys of their calls. */
export const demoSchemes = (): (SchemeToPublish & { readonly calls: readonly string[] })[] =>
  all<SchemeToPublish & { readonly calls: readonly string[] }>('schemes');

/** The sample applications by name. */
export const sampleApplications = (): SampleApplication[] => all<SampleApplication>('applications');

/** The direct awards by name. */
export const countyAwards = (): SampleAward[] => all<SampleAward>('awards');
