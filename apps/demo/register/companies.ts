import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '@tilsagn/platform/config/root';

/** A company of the demo: invented, with a number from a range that no register uses. */
export interface DemoCompany {
  readonly orgnr: string;
  readonly name: string;
  readonly form: string;
  readonly naceCode: string;
  readonly municipalityNumber: string;
  readonly employees: number;
  readonly accountNumber: string;
  readonly language: 'nb' | 'nn';
}

const dataFile = (name: string): string => join(installationRoot(), 'apps', 'demo', 'data', name);

/** Splits a line at its commas, minding quotes. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');

function companyOf(line: string): DemoCompany {
  const [
    ,
    orgnr = '',
    name = '',
    form = '',
    naceCode = '',
    municipalityNumber = '',
    employees = '',
    account = '',
    language,
  ] = cells(line);
  return {
    orgnr,
    name,
    form,
    naceCode,
    municipalityNumber,
    employees: Number(employees),
    accountNumber: account,
    language: language === 'nn' ? 'nn' : 'nb',
  };
}

/** The companies that apply in the demo. */
export function demoCompanies(): DemoCompany[] {
  const [, ...lines] = readFileSync(dataFile('companies.csv'), 'utf8').trim().split('\n');
  return lines.map(companyOf);
}

const provider = (orgnr: string, name: string, form: string, naceCode: string): DemoCompany => ({
  orgnr,
  name,
  form,
  naceCode,
  municipalityNumber: '5001',
  employees: 40,
  accountNumber: '',
  language: 'nb',
});

/** Those who give the training: known to the register, without a log-in. */
export const TRAINING_PROVIDERS: readonly DemoCompany[] = [
  provider('399011361', 'Midtnorsk Prøverobotkurs AS', 'AS', '85.594'),
  provider('399011736', 'Eksempelkassa Nettbutikk AS', 'AS', '62.010'),
  provider('399012104', 'Testuniversitetet i Trøndelag', 'ORGL', '85.421'),
  provider('399012473', 'Trøndelag Eksempelfagskole', 'ORGL', '85.410'),
  provider('399012848', 'Studieforbundet Prøve', 'FLI', '85.593'),
];

export const BANKRUPT_ORGNR = '399009146';
/** Struck off, and still answered with 200 and the day. */
export const STRUCK_OFF = { orgnr: '399020018', name: 'Utgått Prøvesnekkeri AS', deletedOn: '2020-11-30' };
/** Taken out of the open data: answered with 410. */
export const REMOVED = { orgnr: '399020026', name: 'Fjernet Prøvehandel', deletedOn: '2019-05-14' };
/** A number with a valid check digit that no company has. */
export const UNKNOWN_ORGNR = '399020034';

/** A place of business of a company of the demo. */
export interface DemoSubUnit extends Pick<
  DemoCompany,
  'orgnr' | 'name' | 'naceCode' | 'municipalityNumber' | 'employees'
> {
  readonly parent: string;
  readonly closedOn?: string;
}

/** Of one company in the county, and of one outside it that also works inside. */
export const SUB_UNITS: readonly DemoSubUnit[] = [
  {
    parent: '399001005',
    orgnr: '399021014',
    name: 'Nidelv Prøverobotikk AS avd. Trondheim',
    naceCode: '25.110',
    municipalityNumber: '5001',
    employees: 32,
  },
  {
    parent: '399001005',
    orgnr: '399021022',
    name: 'Nidelv Prøverobotikk AS avd. Orkland',
    naceCode: '33.120',
    municipalityNumber: '5059',
    employees: 6,
  },
  {
    parent: '399001005',
    orgnr: '399021030',
    name: 'Nidelv Prøverobotikk AS avd. Oslo',
    naceCode: '46.690',
    municipalityNumber: '0301',
    employees: 0,
    closedOn: '2020-12-31',
  },
  {
    parent: '399010993',
    orgnr: '399021049',
    name: 'Prøvedata Innlandet AS avd. Hamar',
    naceCode: '62.020',
    municipalityNumber: '3403',
    employees: 16,
  },
  {
    parent: '399010993',
    orgnr: '399021057',
    name: 'Prøvedata Innlandet AS avd. Røros',
    naceCode: '62.020',
    municipalityNumber: '5025',
    employees: 3,
  },
];
