import type { Role } from '@tilsagn/domain/access/actor';
import { REMOVED, STRUCK_OFF, demoCompanies } from './register/companies';

/** Somebody to log in as. Nobody of them exists. */
export interface Persona {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** What the person is, for the log-in page. */
  readonly title: string;
  /** What the person can do, in one sentence. */
  readonly can: string;
  /** Roles in the county. */
  readonly roles: readonly Role[];
  /** Companies the person may act for. */
  readonly orgnrs: readonly string[];
}

const company = (sub: string, name: string, title: string, ...orgnrs: string[]): Persona => ({
  sub,
  name,
  email: `${sub}@example.com`,
  title,
  can: 'Kan søke om tilskudd, følge saken, sende utbetalingsanmodning og rapportere.',
  roles: [],
  orgnrs,
});

const staff = (sub: string, name: string, title: string, can: string, role: Role): Persona => ({
  sub,
  name,
  email: `${sub}@example.org`,
  title,
  can,
  roles: [role],
  orgnrs: [],
});

const ASSESSES = 'Kan vurdere søknader, innstille og attestere utbetalinger.';
const APPROVES = 'Kan godkjenne, returnere og avslå innstillinger og anvise utbetalinger.';

export const PERSONAS: readonly Persona[] = [
  company('kari-nilsen', 'Kari Nilsen Prøve', 'Søker for to virksomheter', '399001005', '399004330'),
  company('stein-stiklestad', 'Stein Stiklestad Prøve', 'Søker', '399001374'),
  company('nina-namsen', 'Nina Namsen Prøve', 'Søker', '399002117'),
  company('fredrik-fosen', 'Fredrik Fosen Prøve', 'Søker', '399002850'),
  company('ragnhild-roros', 'Ragnhild Røros Prøve', 'Søker', '399003229'),
  company('karl-kolvereid', 'Karl Kolvereid Prøve', 'Søker med et spørsmål å svare på', '399002486'),
  company('petter-prosess', 'Petter Prosess Prøve', 'Søker for en stor virksomhet', '399006554'),
  company('mona-malvik', 'Mona Malvik Prøve', 'Søker for en virksomhet som er konkurs', '399009146'),
  company(
    'ulf-utgatt',
    'Ulf Utgått Prøve',
    'Søker for virksomheter som er slettet',
    '399020018',
    '399020026',
  ),
  company('hanna-hamar', 'Hanna Hamar Prøve', 'Søker for en virksomhet utenfor fylket', '399010993'),
  staff('siri-saksbehandler', 'Siri Saksbehandler', 'Saksbehandler', ASSESSES, 'caseworker'),
  staff('sander-saksbehandler', 'Sander Saksbehandler', 'Saksbehandler', ASSESSES, 'caseworker'),
  staff('anne-godkjenner', 'Anne Godkjenner', 'Godkjenner', APPROVES, 'approver'),
  staff('arne-godkjenner', 'Arne Godkjenner', 'Godkjenner', APPROVES, 'approver'),
  staff(
    'oystein-okonomi',
    'Øystein Økonomi',
    'Økonomi',
    'Kan følge rammene, sende utbetalinger og bekrefte at de er betalt.',
    'finance',
  ),
  staff('randi-revisor', 'Randi Revisor', 'Revisor', 'Kan lese alt og endrer ingenting.', 'auditor'),
  staff(
    'sunniva-systemansvarlig',
    'Sunniva Systemansvarlig',
    'Systemansvarlig',
    'Kan gi, endre og ta roller. Ser ingen saker.',
    'system_administrator',
  ),
];

const companyNames = new Map(
  [...demoCompanies(), STRUCK_OFF, REMOVED].map(({ orgnr, name }) => [orgnr, name]),
);

/** What a company is called at log-in; the number where only the register's history knows it. */
export const companyName = (orgnr: string): string =>
  companyNames.get(orgnr) ?? `Slettet virksomhet ${orgnr}`;

/** The persona of a sub. Throws on one that is not there. */
export function persona(sub: string): Persona {
  const found = PERSONAS.find((each) => each.sub === sub);
  if (found === undefined) throw new RangeError(`no persona ${sub}`);
  return found;
}
