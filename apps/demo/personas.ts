import type { Role } from '@tilsagn/domain/access/actor';
import type { Text } from '@tilsagn/domain/text';
import { REMOVED, STRUCK_OFF, TRAINING_PROVIDERS, demoCompanies } from './register/companies';

/** Somebody to log in as. Nobody of them exists. */
export interface Persona {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** What the person is, for the log-in page. */
  readonly title: Text;
  /** What the person can do, in one sentence. */
  readonly can: Text;
  /** Roles in the county. */
  readonly roles: readonly Role[];
  /** Companies the person may act for. */
  readonly orgnrs: readonly string[];
}

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

const APPLICANT = text('Søker', 'Søkjar', 'Applicant');
const APPLIES = text(
  'Kan søke om tilskudd, følge saken, be om utbetaling og rapportere.',
  'Kan søkje om tilskot, følgje saka, be om utbetaling og rapportere.',
  'Can apply for grants, follow the case, request payment and report.',
);
const CASEWORKER = text('Saksbehandler', 'Saksbehandlar', 'Caseworker');
const ASSESSES = text(
  'Kan vurdere søknader, innstille og attestere utbetalinger.',
  'Kan vurdere søknader, innstille og attestere utbetalingar.',
  'Can assess applications, recommend and attest payments.',
);
const APPROVER = text('Godkjenner', 'Godkjennar', 'Approver');
const APPROVES = text(
  'Kan godkjenne, sende tilbake og avslå innstillinger, godkjenne endringer i rammene og anvise utbetalinger.',
  'Kan godkjenne, sende tilbake og avslå innstillingar, godkjenne endringar i rammene og tilvise utbetalingar.',
  'Can approve, send back and reject recommendations, approve changes to the frames and authorise payments.',
);

const SCHEME_ADMINISTRATOR = text('Ordningsansvarlig', 'Ordningsansvarleg', 'Scheme administrator');
const PUBLISHES = text(
  'Kan endre satser, regler, skjemaer og utlysninger, og publisere det en annen har laget.',
  'Kan endre satsar, reglar, skjema og utlysingar, og publisere det ein annan har laga.',
  'Can change rates, rules, forms and calls, and publish what another has prepared.',
);

const company = (sub: string, name: string, title: Text, ...orgnrs: string[]): Persona => ({
  sub,
  name,
  email: `${sub}@example.com`,
  title,
  can: APPLIES,
  roles: [],
  orgnrs,
});

const staff = (sub: string, name: string, title: Text, can: Text, role: Role): Persona => ({
  sub,
  name,
  email: `${sub}@example.org`,
  title,
  can,
  roles: [role],
  orgnrs: [],
});

export const PERSONAS: readonly Persona[] = [
  company(
    'kari-nilsen',
    'Kari Nilsen Prøve',
    text('Søker for to virksomheter', 'Søkjer for to verksemder', 'Applies for two organisations'),
    '399001005',
    '399004330',
  ),
  company('stein-stiklestad', 'Stein Stiklestad Prøve', APPLICANT, '399001374'),
  company('nina-namsen', 'Nina Namsen Prøve', APPLICANT, '399002117'),
  company('fredrik-fosen', 'Fredrik Fosen Prøve', APPLICANT, '399002850'),
  company('ragnhild-roros', 'Ragnhild Røros Prøve', APPLICANT, '399003229'),
  company(
    'rolf-roros',
    'Rolf Røros Prøve',
    text(
      'Søker for samme virksomhet som Ragnhild',
      'Søkjer for same verksemd som Ragnhild',
      'Applies for the same organisation as Ragnhild',
    ),
    '399003229',
  ),
  company(
    'karl-kolvereid',
    'Karl Kolvereid Prøve',
    text(
      'Søker med et spørsmål å svare på',
      'Søkjar med eit spørsmål å svare på',
      'Applicant with a question to answer',
    ),
    '399002486',
  ),
  company(
    'petter-prosess',
    'Petter Prosess Prøve',
    text('Søker for en stor virksomhet', 'Søkjer for ei stor verksemd', 'Applies for a large organisation'),
    '399006554',
  ),
  company(
    'frida-frisor',
    'Frida Frisør Prøve',
    text(
      'Søker som får et krav om tilbakebetaling',
      'Søkjar som får eit krav om tilbakebetaling',
      'Applicant who gets a claim for repayment',
    ),
    '399005817',
  ),
  company(
    'mona-malvik',
    'Mona Malvik Prøve',
    text(
      'Søker for en virksomhet som er konkurs',
      'Søkjer for ei verksemd som er konkurs',
      'Applies for an organisation that is bankrupt',
    ),
    '399009146',
  ),
  company(
    'ulf-utgatt',
    'Ulf Utgått Prøve',
    text(
      'Søker for virksomheter som er slettet',
      'Søkjer for verksemder som er sletta',
      'Applies for organisations that have been deleted',
    ),
    '399020018',
    '399020026',
  ),
  company(
    'hanna-hamar',
    'Hanna Hamar Prøve',
    text(
      'Søker for en virksomhet utenfor fylket',
      'Søkjer for ei verksemd utanfor fylket',
      'Applies for an organisation outside the county',
    ),
    '399010993',
  ),
  company(
    'eli-eksempelvik',
    'Eli Eksempelvik Prøve',
    text('Søker for en kommune', 'Søkjar for ein kommune', 'Applies for a municipality'),
    '399009510',
  ),
  staff('siri-saksbehandler', 'Siri Saksbehandler', CASEWORKER, ASSESSES, 'caseworker'),
  staff('sander-saksbehandler', 'Sander Saksbehandler', CASEWORKER, ASSESSES, 'caseworker'),
  staff('anne-godkjenner', 'Anne Godkjenner', APPROVER, APPROVES, 'approver'),
  staff('arne-godkjenner', 'Arne Godkjenner', APPROVER, APPROVES, 'approver'),
  staff(
    'oystein-okonomi',
    'Øystein Økonomi',
    text('Økonomi', 'Økonomi', 'Finance'),
    text(
      'Kan følge rammene, foreslå endringer i dem, sende utbetalinger og bekrefte at de er betalt.',
      'Kan følgje rammene, føreslå endringar i dei, sende utbetalingar og stadfeste at dei er betalte.',
      'Can follow the budget frames, propose changes to them, send payments and confirm that they are paid.',
    ),
    'finance',
  ),
  staff('oda-ordning', 'Oda Ordningsansvarlig', SCHEME_ADMINISTRATOR, PUBLISHES, 'scheme_administrator'),
  staff('ole-ordning', 'Ole Ordningsansvarlig', SCHEME_ADMINISTRATOR, PUBLISHES, 'scheme_administrator'),
  staff(
    'randi-revisor',
    'Randi Revisor',
    text('Revisor', 'Revisor', 'Auditor'),
    text(
      'Kan lese alt og endrer ingenting.',
      'Kan lese alt og endrar ingenting.',
      'Can read everything and changes nothing.',
    ),
    'auditor',
  ),
  staff(
    'sunniva-systemansvarlig',
    'Sunniva Systemansvarlig',
    text('Systemansvarlig', 'Systemansvarleg', 'System administrator'),
    text(
      'Kan gi, endre og ta roller. Ser ingen saker.',
      'Kan gi, endre og ta roller. Ser ingen saker.',
      'Can give, change and remove roles. Sees no cases.',
    ),
    'system_administrator',
  ),
];

const companyNames = new Map(
  [...demoCompanies(), ...TRAINING_PROVIDERS, STRUCK_OFF, REMOVED].map(({ orgnr, name }) => [orgnr, name]),
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
