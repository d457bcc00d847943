import type { Readable } from 'node:stream';

/** `not_scanned` is said as it is: there is no scanner, or it did not answer. */
export type ScanResult = 'clean' | 'infected' | 'not_scanned';

/** Port: looks for viruses in a file. */
export abstract class FileScanner {
  /** Whether there is a scanner at all. */
  abstract readonly isThere: boolean;
  /** Never throws on what the scanner does: no answer is `not_scanned`. */
  abstract scan(content: Readable): Promise<ScanResult>;
}

/** An installation without a scanner. */
export class NoScanner extends FileScanner {
  readonly isThere = false;

  scan(content: Readable): Promise<ScanResult> {
    content.destroy();
    return Promise.resolve('not_scanned');
  }
}
