import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { Refused, type Result } from '@tilsagn/domain/result';
import type { CompanyExtract } from '../company-register';
import { Organisations } from '../organisations';

/** Shows a company to its own people and to the staff. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly organisations: Organisations) {}

  /**
   * Refuses `bad_orgnr`, `not_found` for a company the actor may not act for (whether it exists or not),
   * `unknown_company`, `company_struck_off`, `company_bankrupt`, `register_unavailable`.
   */
  async run(actor: Actor, orgnr: string): Promise<Result<CompanyExtract>> {
    if (!isOrgnr(orgnr)) return Refused.because('bad_orgnr', { field: '/orgnr' });
    if (!mayTouch('organisations.read', actor, orgnr)) return Refused.because('not_found');
    return this.organisations.lookUp(orgnr);
  }
}
