import { AbstractLogger } from 'typeorm';

/** A migration that fails throws; it need not be told on standard output too, where answers are expected. */
export class QuietLogger extends AbstractLogger {
  protected override writeLog(): void {
    return;
  }
}
