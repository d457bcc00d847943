import {
  BANKRUPT_ORGNR,
  REMOVED,
  STRUCK_OFF,
  TRAINING_PROVIDERS,
  demoCompanies,
  type DemoCompany,
} from './companies';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const LANGUAGES = { nb: 'Bokmål', nn: 'Nynorsk' } as const;

/** A company in the shape in which Enhetsregisteret's open API answers. */
function unit(company: DemoCompany, self: string): object {
  const withheld = company.employees < 5;
  return {
    respons_klasse: 'Enhet',
    organisasjonsnummer: company.orgnr,
    navn: company.name,
    organisasjonsform: { kode: company.form, beskrivelse: company.form },
    registreringsdatoEnhetsregisteret: '2010-01-15',
    registrertIMvaregisteret: true,
    naeringskode1: { kode: company.naceCode, beskrivelse: 'Oppdiktet virksomhet' },
    ...(withheld ? {} : { antallAnsatte: company.employees }),
    harRegistrertAntallAnsatte: true,
    forretningsadresse: {
      land: 'Norge',
      landkode: 'NO',
      kommunenummer: company.municipalityNumber,
      adresse: ['Prøveveien 1'],
    },
    institusjonellSektorkode: { kode: '2100', beskrivelse: 'Private aksjeselskaper mv.' },
    registrertIForetaksregisteret: company.form === 'AS',
    konkurs: company.orgnr === BANKRUPT_ORGNR,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: LANGUAGES[company.language],
    _links: { self: { href: self } },
  };
}

const struckOff = (self: string): object => ({
  respons_klasse: 'SlettetEnhet',
  organisasjonsnummer: STRUCK_OFF.orgnr,
  navn: STRUCK_OFF.name,
  organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
  slettedato: STRUCK_OFF.deletedOn,
  _links: { self: { href: self } },
});

/** What the register answers about each number of the demo; 404 for any other, 400 for what is no number. */
export function registerAnswers(base: string): (orgnr: string) => Answer {
  const companies = new Map(
    [...demoCompanies(), ...TRAINING_PROVIDERS].map((company) => [company.orgnr, company]),
  );
  return (orgnr) => {
    const self = `${base}/enheter/${orgnr}`;
    const company = companies.get(orgnr);
    if (company !== undefined) return { status: 200, body: unit(company, self) };
    if (orgnr === STRUCK_OFF.orgnr) return { status: 200, body: struckOff(self) };
    if (orgnr === REMOVED.orgnr) {
      const gone = {
        organisasjonsnummer: orgnr,
        slettedato: REMOVED.deletedOn,
        _links: { self: { href: self } },
      };
      return { status: 410, body: gone };
    }
    if (!/^\d{9}$/.test(orgnr))
      return { status: 400, body: { status: 400, feilmelding: 'Feilaktig forespørsel' } };
    return { status: 404, body: null };
  };
}
