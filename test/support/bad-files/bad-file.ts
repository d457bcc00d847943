import type { RefusalCode } from '@tilsagn/domain/refusals';

export interface BadFile {
  /** What is wrong with it. */
  readonly what: string;
  readonly name: string;
  readonly content: Buffer;
  readonly refusal: RefusalCode;
}

/** Bytes a file may have in the tests. */
export const LIMIT = 400_000;

/** The text that every virus scanner calls a virus, put together so that no scanner of this machine finds it here. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export const bad = (what: string, name: string, content: Buffer | string, refusal: RefusalCode): BadFile => ({
  what,
  name,
  content: Buffer.from(content),
  refusal,
});
