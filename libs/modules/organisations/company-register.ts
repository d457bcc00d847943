import type { Result } from '@tilsagn/domain/result';

/** What a company register knows of a company, frozen at the moment it was asked. */
export interface CompanyExtract {
  readonly orgnr: string;
  readonly name: string;
  /** AS, ENK, KOMM, … */
  readonly form: string;
  /** Nothing where the register withholds the number, which it does below five. */
  readonly employees: number | null;
  readonly municipalityNumber: string | null;
  readonly naceCode: string | null;
  /** The edition the code belongs to: codes were renumbered, so that a code alone says little. */
  readonly naceStandard: 'SN2007' | 'SN2025' | null;
  readonly bankrupt: boolean;
  readonly deletedOn?: string;
  /** The written form of Norwegian the company has asked for. */
  readonly language: 'nb' | 'nn' | null;
  /** When the register said so, in business time. */
  readonly fetchedAt: string;
  /** The register's own answer, word for word. */
  readonly raw: unknown;
}

/** A place of business of a company: the lowest level of the register. */
export interface SubUnit {
  readonly orgnr: string;
  readonly name: string;
  /** Where it lies. */
  readonly municipalityNumber: string | null;
  readonly naceCode: string | null;
  /** Nothing where the register withholds the number, which it does below five. */
  readonly employees: number | null;
  readonly closedOn: string | null;
}

/** The sub-units of a company, as the register listed them. */
export interface SubUnits {
  /** All that the register has. */
  readonly total: number;
  /** In the register's order, at most 100. */
  readonly units: readonly SubUnit[];
  readonly naceStandard: 'SN2007' | 'SN2025';
  /** When the register said so, in business time. */
  readonly fetchedAt: string;
}

export interface LookUpOptions {
  /** Ask the register even where an answer of today is at hand. */
  readonly fresh?: boolean;
  /** Take the last answer there was, however old, where the register does not answer: to be read, not judged by. */
  readonly orOlder?: boolean;
}

/** Port: the national register of companies. */
export abstract class CompanyRegister {
  /**
   * What the register has on a well-formed number: the company as it is, struck off or bankrupt as it may be.
   * Refuses `unknown_company`, `company_struck_off` (where nothing but that is known) and `register_unavailable`.
   */
  abstract find(orgnr: string, options?: LookUpOptions): Promise<Result<CompanyExtract>>;

  /** The sub-units of a well-formed number; none of one that nobody has. Refuses `register_unavailable`. */
  abstract subUnits(orgnr: string, options?: LookUpOptions): Promise<Result<SubUnits>>;
}
