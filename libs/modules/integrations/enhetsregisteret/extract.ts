import type { CompanyExtract } from '@tilsagn/modules/organisations';

/** The register went over to the codes of SN2025 in September 2025; the answer itself does not say which it uses. */
const SN2025_FROM = '2025-09-01';

type Members = Readonly<Record<string, unknown>>;

const members = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {};
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const LANGUAGES: Readonly<Record<string, 'nb' | 'nn'>> = { Bokmål: 'nb', Nynorsk: 'nn' };

/** Below five the register withholds the number: that is not zero. */
function employeesOf(answer: Members): number | null {
  const { antallAnsatte, harRegistrertAntallAnsatte } = answer;
  if (typeof antallAnsatte === 'number') return antallAnsatte;
  return harRegistrertAntallAnsatte === false ? 0 : null;
}

/**
 * Reads the answer of Enhetsregisteret's open API (`/enheter/{orgnr}`). A unit that was struck off still answers
 * 200, with `respons_klasse` SlettetEnhet and the day.
 * @param today the business date, which decides the edition of the trade codes
 */
export function extractOf(raw: unknown, fetchedAt: string, today: string): CompanyExtract {
  const answer = members(raw);
  const address = members(answer.forretningsadresse);
  const naceCode = text(members(answer.naeringskode1).kode);
  const deletedOn = text(answer.slettedato);
  return {
    orgnr: text(answer.organisasjonsnummer) ?? '',
    name: text(answer.navn) ?? '',
    form: text(members(answer.organisasjonsform).kode) ?? '',
    employees: employeesOf(answer),
    municipalityNumber: text(address.kommunenummer),
    naceCode,
    naceStandard: naceCode === null ? null : today < SN2025_FROM ? 'SN2007' : 'SN2025',
    bankrupt: answer.konkurs === true,
    ...(deletedOn === null ? {} : { deletedOn }),
    language: LANGUAGES[text(answer.maalform) ?? ''] ?? null,
    fetchedAt,
    raw,
  };
}
