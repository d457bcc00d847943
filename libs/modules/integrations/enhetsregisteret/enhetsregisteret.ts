import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import {
  CompanyRegister,
  type CompanyExtract,
  type LookUpOptions,
  type SubUnits,
} from '@tilsagn/modules/organisations';
import { Clock } from '@tilsagn/platform/clock/clock';
import { extractOf, subUnitsOf } from './extract';
import { RegisterCache, type Asked, type CachedAnswer } from './register-cache';
import { RegisterClient } from './register-client';

const FRESH_HOURS = 12;
const FIELD = { field: '/orgnr' };

/** The company register behind the port of the organisations module. */
@Injectable()
export class Enhetsregisteret extends CompanyRegister {
  constructor(
    private readonly client: RegisterClient,
    private readonly cache: RegisterCache,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(orgnr: string, options: LookUpOptions = {}): Promise<Result<CompanyExtract>> {
    const answer = await this.answerOf('company', orgnr, options);
    if (answer === undefined) return Refused.because('register_unavailable', FIELD);
    if (answer.status === 404) return Refused.because('unknown_company', FIELD);
    // Taken out of the open data altogether: number and day are all that is left.
    if (answer.status === 410) return Refused.because('company_struck_off', FIELD);
    return ok(extractOf(answer.body, this.inBusinessTime(answer.fetchedAt), this.clock.today()));
  }

  async subUnits(orgnr: string, options: LookUpOptions = {}): Promise<Result<SubUnits>> {
    const answer = await this.answerOf('subUnits', orgnr, options);
    if (answer === undefined) return Refused.because('register_unavailable', FIELD);
    return ok(subUnitsOf(answer.body, this.inBusinessTime(answer.fetchedAt), this.clock.today()));
  }

  /** An answer of the last hours, else the register's own, else, where that will do, the last there was. */
  private async answerOf(
    asked: Asked,
    orgnr: string,
    { fresh, orOlder }: LookUpOptions,
  ): Promise<CachedAnswer | undefined> {
    const cached = fresh === true ? undefined : await this.cache.find(asked, orgnr, FRESH_HOURS);
    const answer = cached ?? (await this.ask(asked, orgnr));
    return answer ?? (orOlder === true ? await this.cache.find(asked, orgnr) : undefined);
  }

  /** The cache ages by the machine's clock; what people read and what a case freezes is told in business time. */
  private inBusinessTime(moment: string): string {
    const ageMs = this.clock.now().getTime() - Date.parse(moment);
    return new Date(this.clock.businessNow().getTime() - ageMs).toISOString();
  }

  private async ask(asked: Asked, orgnr: string): Promise<CachedAnswer | undefined> {
    const answer = await (asked === 'company' ? this.client.fetch(orgnr) : this.client.fetchSubUnits(orgnr));
    if (answer === undefined) return undefined;
    const dated = { ...answer, fetchedAt: this.clock.now().toISOString() };
    // A number that is unknown today may be registered in an hour.
    if (answer.status !== 404) await this.cache.keep(asked, orgnr, dated);
    return dated;
  }
}
