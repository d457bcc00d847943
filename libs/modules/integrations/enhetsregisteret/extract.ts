import type { CompanyExtract, SubUnit, SubUnits } from '@tilsagn/modules/organisations';

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

const standardOn = (today: string): 'SN2007' | 'SN2025' => (today < SN2025_FROM ? 'SN2007' : 'SN2025');

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
    naceStandard: naceCode === null ? null : standardOn(today),
    bankrupt: answer.konkurs === true,
    ...(deletedOn === null ? {} : { deletedOn }),
    language: LANGUAGES[text(answer.maalform) ?? ''] ?? null,
    fetchedAt,
    raw,
  };
}

/** A page of the register's list of sub-units, and how many pages and sub-units there are. */
export function pageOf(raw: unknown): { units: readonly unknown[]; total: number; pages: number } {
  const { _embedded, page } = members(raw);
  const { underenheter: units } = members(_embedded);
  const { totalElements: total, totalPages: pages } = members(page);
  const listed: readonly unknown[] = Array.isArray(units) ? units : [];
  return {
    units: listed,
    total: typeof total === 'number' ? total : listed.length,
    pages: typeof pages === 'number' ? pages : 1,
  };
}

/** A sub-unit of the register's list. It lies where it lies: its address is no business address. */
function subUnitOf(raw: unknown): SubUnit {
  const answer = members(raw);
  return {
    orgnr: text(answer.organisasjonsnummer) ?? '',
    name: text(answer.navn) ?? '',
    municipalityNumber: text(members(answer.beliggenhetsadresse).kommunenummer),
    naceCode: text(members(answer.naeringskode1).kode),
    employees: employeesOf(answer),
    closedOn: text(answer.nedleggelsesdato),
  };
}

/**
 * Reads the pages of the register's list of sub-units as the client put them together.
 * @param today the business date, which decides the edition of the trade codes
 */
export function subUnitsOf(raw: unknown, fetchedAt: string, today: string): SubUnits {
  const { total, units } = members(raw);
  const listed: readonly unknown[] = Array.isArray(units) ? units : [];
  return {
    total: typeof total === 'number' ? total : listed.length,
    units: listed.map(subUnitOf),
    naceStandard: standardOn(today),
    fetchedAt,
  };
}
