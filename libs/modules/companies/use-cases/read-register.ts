import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import { Organisations, type CompanyExtract } from '@tilsagn/modules/organisations';

/** What the register says of a company, also of one that was struck off or is bankrupt. */
@Injectable()
export class ReadRegister {
  constructor(private readonly organisations: Organisations) {}

  /**
   * An answer of the last hours; where the register does not answer the last one there was, with its time.
   * Refusals: bad_orgnr, unknown_company, company_struck_off (where nothing but that is known), register_unavailable.
   */
  run(orgnr: string): Promise<Result<CompanyExtract>> {
    return this.organisations.find(orgnr, { orOlder: true });
  }
}
