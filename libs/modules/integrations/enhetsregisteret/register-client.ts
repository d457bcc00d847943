import { Injectable, Logger } from '@nestjs/common';
import { CircuitBreaker } from './circuit-breaker';
import { pageOf } from './extract';

export interface RegisterAnswer {
  readonly status: 200 | 404 | 410;
  readonly body: unknown;
}

export class RegisterSettings {
  constructor(
    /** Where the open API is, without a slash at the end. */
    readonly url: string,
    readonly timeoutMs: number = 3_000,
    readonly tries: number = 2,
    readonly restMs: number = 30_000,
  ) {}
}

const FAILURES_IN_A_ROW = 5;
const PAUSE_MS = 200;
const PAGE_SIZE = 50;
/** Pages that are read of a company's sub-units. */
const MOST_PAGES = 2;
const accept = (what: string): string =>
  `application/vnd.brreg.enhetsregisteret.${what}.v2+json, application/json`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const isFinal = (status: number): status is RegisterAnswer['status'] =>
  status === 200 || status === 404 || status === 410;

/** Enhetsregisteret's open API over HTTP: bounded in time, tried again once, left alone while it is down. */
@Injectable()
export class RegisterClient {
  private readonly logger = new Logger('enhetsregisteret');
  private readonly breaker: CircuitBreaker;

  constructor(private readonly settings: RegisterSettings) {
    this.breaker = new CircuitBreaker(FAILURES_IN_A_ROW, settings.restMs, () => performance.now());
  }

  /** What the register answers about a number; nothing when it does not answer. */
  fetch(orgnr: string): Promise<RegisterAnswer | undefined> {
    return this.ask(`/enheter/${orgnr}`, 'enhet');
  }

  /**
   * The sub-units of a number, page by page, at most 100 of them: `{ total, units }`, each in the register's own
   * words. Nothing when one of the pages is not answered.
   */
  async fetchSubUnits(orgnr: string): Promise<RegisterAnswer | undefined> {
    const units: unknown[] = [];
    let total = 0;
    for (let number = 0, pages = 1; number < Math.min(pages, MOST_PAGES); number += 1) {
      const query = `overordnetEnhet=${orgnr}&size=${PAGE_SIZE}&page=${number}`;
      const answer = await this.ask(`/underenheter?${query}`, 'underenhet');
      if (answer?.status !== 200) return undefined;
      const page = pageOf(answer.body);
      units.push(...page.units);
      ({ total, pages } = page);
    }
    return { status: 200, body: { total, units } };
  }

  private async ask(path: string, what: string): Promise<RegisterAnswer | undefined> {
    for (let attempt = 1; attempt <= this.settings.tries && !this.breaker.isOpen; attempt += 1) {
      if (attempt > 1) await pause(PAUSE_MS);
      const answer = await this.attempt(path, what);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  private async attempt(path: string, what: string): Promise<RegisterAnswer | undefined> {
    try {
      const response = await fetch(`${this.settings.url}${path}`, {
        headers: { accept: accept(what) },
        signal: AbortSignal.timeout(this.settings.timeoutMs),
      });
      const { status } = response;
      if (isFinal(status)) {
        const body: unknown = status === 404 ? null : await response.json();
        this.breaker.succeeded();
        return { status, body };
      }
      this.failed(`status ${status}`);
    } catch (error) {
      this.failed(error instanceof Error ? error.name : 'unknown');
    }
    return undefined;
  }

  private failed(reason: string): void {
    this.breaker.failed();
    this.logger.warn(`no answer: ${reason}`);
  }
}
