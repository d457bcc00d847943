import { createHash, type Hash } from 'node:crypto';
import type { CountLine } from './lines';

const NEWLINE = 10;

/** Counts and hashes what goes by; a row is a line. */
export class Tally {
  private readonly hash: Hash = createHash('sha256');
  private lines = 0;

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.lines += 1;
  }

  /** May be asked once. */
  end(): CountLine {
    return { rows: this.lines, sha256: this.hash.digest('hex') };
  }
}
