import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';

/** What the rules ask of an organisation, as Enhetsregisteret answered. */
export interface OrganisationFacts {
  readonly name: string;
  /** Code of the legal form: AS, ENK, KOMM … */
  readonly form: string;
  /** Null where the register withholds the number, which it does below five. */
  readonly employees: number | null;
  readonly municipalityNumber: string | null;
  readonly bankrupt: boolean;
  readonly deletedOn: IsoDate | null;
}

/** The register withholds the number of employees below this. */
export const EMPLOYEES_SHOWN_FROM = 5;

/** Whether the head count is certainly below a number; a withheld one is at most four. */
export const employsFewerThan = (employees: number | null, number: number): boolean =>
  (employees ?? EMPLOYEES_SHOWN_FROM - 1) < number;
