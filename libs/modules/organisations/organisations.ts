import { Injectable } from '@nestjs/common';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { Refused, type Result } from '@tilsagn/domain/result';
import { CompanyRegister, type CompanyExtract, type LookUpOptions, type SubUnits } from './company-register';

/** Companies, as the national register knows them. */
@Injectable()
export class Organisations {
  constructor(private readonly register: CompanyRegister) {}

  /** The company behind a number, in whatever state. Refuses what the register refuses, and `bad_orgnr`. */
  async find(orgnr: string, options?: LookUpOptions): Promise<Result<CompanyExtract>> {
    if (!isOrgnr(orgnr)) return Refused.because('bad_orgnr', { field: '/orgnr' });
    return this.register.find(orgnr, options);
  }

  /** The sub-units of a company. Refuses `register_unavailable` and `bad_orgnr`. */
  async subUnits(orgnr: string, options?: LookUpOptions): Promise<Result<SubUnits>> {
    if (!isOrgnr(orgnr)) return Refused.because('bad_orgnr', { field: '/orgnr' });
    return this.register.subUnits(orgnr, options);
  }

  /**
   * A company that may be given money: as `find`, and refuses `company_struck_off` and `company_bankrupt`.
   * The answer is frozen by whoever asks; a later one never takes its place.
   */
  async lookUp(orgnr: string, options?: LookUpOptions): Promise<Result<CompanyExtract>> {
    const found = await this.find(orgnr, options);
    if (!found.ok) return found;
    const { name, bankrupt, deletedOn } = found.value;
    if (deletedOn !== undefined) return Refused.because('company_struck_off', { field: '/orgnr' });
    if (bankrupt) return Refused.because('company_bankrupt', { field: '/orgnr', params: { name } });
    return found;
  }
}
