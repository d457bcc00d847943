import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { eligibilityFaults } from '@tilsagn/domain/assessment/eligibility';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { factsOf } from '@tilsagn/domain/assessment/facts';
import { submissionFaults } from '@tilsagn/domain/assessment/submission';
import { formFaults } from '@tilsagn/domain/applications/validate-form';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { ruleSetFaults } from '@tilsagn/domain/schemes/validate-rule-set';
import { workflowFaults } from '@tilsagn/domain/workflow/validate-definition';
import { demoCompanies } from '../register/companies';
import { dataFile, demoCalls, sampleApplications, type SampleApplication } from './data-files';

const calls = new Map(demoCalls().map((call) => [call.key, call]));
const companies = new Map(demoCompanies().map((company) => [company.orgnr, company]));

function factsAbout({ call: key, orgnr, answers }: SampleApplication) {
  const call = calls.get(key);
  const company = companies.get(orgnr);
  if (call === undefined || company === undefined) throw new Error(`${key} or ${orgnr} is not in the demo`);
  const organisation = {
    ...company,
    employees: company.employees < 5 ? null : company.employees,
    bankrupt: false,
    deletedOn: null,
  };
  return { call, organisation, facts: factsOf(call.ruleSet, answers, organisation) };
}

describe('the calls', () => {
  it.each([...calls.values()])('$key may be published', ({ ruleSet, form, workflow, paymentWorkflow }) => {
    expect(ruleSetFaults(ruleSet)).toEqual([]);
    expect(formFaults(form, ruleSet)).toEqual([]);
    expect(workflowFaults(workflow)).toEqual([]);
    expect(workflowFaults(paymentWorkflow)).toEqual([]);
  });

  it('mark every value as to be confirmed', () => {
    const values = [...calls.values()].flatMap(({ ruleSet }) => [
      ...[...ruleSet.amount, ...ruleSet.eligibility, ...ruleSet.submission, ...ruleSet.attachments],
      ...[ruleSet.aidBasis, ruleSet.acceptance, ruleSet.instalment, ruleSet.finalReport, ruleSet.duration],
    ]);
    expect(values.filter((value) => value.toBeConfirmed !== true)).toEqual([]);
  });
});

describe('the sample applications', () => {
  const ajv = addFormats(new Ajv2020({ allErrors: true }));

  it.each(sampleApplications())('$key is computed as written: $expectedAmountOre øre', (sample) => {
    const { call, facts } = factsAbout(sample);
    expect(evaluate(call.ruleSet, facts).amountOre).toBe(BigInt(sample.expectedAmountOre));
    expect(facts.appliedOre).toBe(BigInt(sample.expectedAmountOre));
  });

  it('A1 gives the same by the rules of 2020', () => {
    const sample = sampleApplications().find((each) => each.key === 'A1');
    const call = calls.get('bio1-2020');
    if (sample === undefined || call === undefined) throw new Error('A1 or bio1-2020 is missing');
    const computation = evaluate(call.ruleSet, factsAbout(sample).facts);
    expect([computation.highestOre, computation.amountOre]).toEqual([25_200_000n, 25_000_000n]);
  });

  it.each(sampleApplications())('$key fills in its form', ({ call, answers }) => {
    const schema = calls.get(call)?.form.schema ?? {};
    ajv.validate(schema, answers);
    expect(ajv.errors).toBeNull();
  });

  it.each(sampleApplications().filter((each) => each.life.length > 0))('$key may be submitted', (sample) => {
    const { call, organisation, facts } = factsAbout(sample);
    const submittedOn = sample.life[0]?.on ?? '';
    expect(submissionFaults(call.ruleSet, { answers: sample.answers, facts, submittedOn })).toEqual([]);
    expect(eligibilityFaults(call.ruleSet, organisation, [organisation.municipalityNumber])).toEqual([]);
  });

  it('happen in the order of their days, none after the demo’s first', () => {
    for (const { key, life } of sampleApplications()) {
      const days = life.map((step) => step.on);
      expect([key, ...days]).toEqual([key, ...days.toSorted()]);
      expect(days.every((day) => day <= '2021-09-01')).toBe(true);
    }
  });
});

describe('the historical awards', () => {
  const [header = '', ...lines] = dataFile('cases-2020-2021.csv').toString('utf8').trim().split('\n');
  const columns = header.split(',');
  const rows = lines.map((line): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(line.split(',').map((cell, place) => [columns[place] ?? '', cell])),
  );
  const granted = (year: string) =>
    rows.filter(
      (row) => row['year'] === year && ['granted', 'partly_granted'].includes(row['outcome'] ?? ''),
    );
  const grantedLive = sampleApplications().filter(
    ({ call, life }) => call.startsWith('bio') && life.some((step) => step.do === 'approve'),
  );
  const sum = (some: typeof rows) => some.reduce((total, row) => total + Number(row['granted_kr']), 0);

  it('and the live ones make 150 projects of 2020, and 90 of 2021 by 1 September', () => {
    expect(granted('2020').filter((row) => row['decided_on']?.startsWith('2020'))).toHaveLength(150);
    const by = granted('2021').filter((row) => (row['decided_on'] ?? '') <= '2021-09-01');
    expect(by.length + grantedLive.length).toBe(90);
    expect(granted('2021')).toHaveLength(by.length);
  });

  it('stay within the frames, also before each of them grew', () => {
    const by = (year: string, day: string) =>
      sum(granted(year).filter((row) => (row['decided_on'] ?? '') <= day));
    expect(by('2020', '2020-03-25')).toBeLessThan(4_785_000);
    expect(by('2020', '2020-06-29')).toBeLessThan(8_985_000);
    expect(sum(granted('2020'))).toBeLessThan(22_985_000);
    expect(by('2021', '2021-04-05')).toBeLessThan(10_985_000);
    expect(sum(granted('2021'))).toBeLessThan(36_000_000);
  });

  it('are of companies that cannot exist in the register', () => {
    const orgnrs = rows.flatMap((row) => [
      row['orgnr'] ?? '',
      ...(row['participating_orgnrs'] ?? '').split(' '),
    ]);
    const numbers = [...new Set(orgnrs.filter((orgnr) => orgnr !== ''))];
    expect(numbers.filter((orgnr) => !orgnr.startsWith('399') || !isOrgnr(orgnr))).toEqual([]);
    expect(numbers.filter((orgnr) => companies.has(orgnr))).toEqual([]);
  });

  it('are what the script beside makes', () => {
    const made = execFileSync(process.execPath, [join(__dirname, 'make-historical-cases.mjs')]);
    expect(made.equals(dataFile('cases-2020-2021.csv'))).toBe(true);
  });
});
