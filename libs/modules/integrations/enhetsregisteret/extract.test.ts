import { extractOf } from './extract';

const AT = '2021-09-01T08:00:00.000Z';
const nidelv = {
  organisasjonsnummer: '399001005',
  navn: 'Nidelv Prøverobotikk AS',
  organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
  naeringskode1: { kode: '25.110', beskrivelse: '' },
  antallAnsatte: 38,
  harRegistrertAntallAnsatte: true,
  forretningsadresse: { kommunenummer: '5001', kommune: 'TRONDHEIM' },
  konkurs: false,
  maalform: 'Bokmål',
  respons_klasse: 'Enhet',
};

describe('an answer of the register', () => {
  it('becomes an extract', () => {
    expect(extractOf(nidelv, AT, '2021-09-01')).toEqual({
      orgnr: '399001005',
      name: 'Nidelv Prøverobotikk AS',
      form: 'AS',
      employees: 38,
      municipalityNumber: '5001',
      naceCode: '25.110',
      naceStandard: 'SN2007',
      bankrupt: false,
      language: 'nb',
      fetchedAt: AT,
      raw: nidelv,
    });
  });

  it('does not take a withheld number of employees for none', () => {
    const { antallAnsatte: _, ...withheld } = nidelv;
    expect(extractOf(withheld, AT, '2021-09-01').employees).toBeNull();
    expect(extractOf({ ...withheld, harRegistrertAntallAnsatte: false }, AT, '2021-09-01').employees).toBe(0);
  });

  it('sees the struck-off company in an answer that says 200', () => {
    const struckOff = {
      organisasjonsnummer: '399020018',
      respons_klasse: 'SlettetEnhet',
      slettedato: '2020-03-01',
    };
    expect(extractOf(struckOff, AT, '2021-09-01')).toMatchObject({
      deletedOn: '2020-03-01',
      bankrupt: false,
    });
  });

  it('sees bankruptcy, nynorsk and the newer trade codes', () => {
    const other = { ...nidelv, konkurs: true, maalform: 'Nynorsk' };
    expect(extractOf(other, AT, '2026-01-01')).toMatchObject({
      bankrupt: true,
      language: 'nn',
      naceStandard: 'SN2025',
    });
  });

  it('leaves open what the register does not tell', () => {
    expect(extractOf({ organisasjonsnummer: '399001005' }, AT, '2021-09-01')).toMatchObject({
      employees: null,
      municipalityNumber: null,
      naceCode: null,
      naceStandard: null,
      language: null,
    });
  });
});
