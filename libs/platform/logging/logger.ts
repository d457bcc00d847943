import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import { withoutPersons, withoutValues } from './without-persons';

/**
 * One line of JSON per event. Only what stands in this file goes out: time, level, where, the sentence, and of
 * an error its type, code, message and stack — never its parameters or details, which may tell of persons; what
 * looks like a mail address or an identity number is made unreadable wherever it stands.
 */
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(level = 'info', destination?: DestinationStream) {
    this.pino = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  }

  log(message: unknown, ...more: unknown[]): void {
    this.pino.info(fieldsOf(message, more), textOf(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.pino.error(fieldsOf(message, more), textOf(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.pino.warn(fieldsOf(message, more), textOf(message));
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.pino.debug(fieldsOf(message, more), textOf(message));
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.pino.trace(fieldsOf(message, more), textOf(message));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.pino.fatal(fieldsOf(message, more), textOf(message));
  }
}

/** The part of an error that may be written down. */
export function describeError(error: Error): Record<string, string | undefined> {
  const { code } = error as { code?: unknown };
  const clean = (text: string): string => withoutPersons(withoutValues(text, code));
  return {
    type: error.name,
    code: typeof code === 'string' ? code : undefined,
    message: clean(error.message),
    stack: error.stack === undefined ? undefined : clean(error.stack),
  };
}

const textOf = (message: unknown): string =>
  message instanceof Error ? (describeError(message)['message'] ?? '') : withoutPersons(String(message));

/** Nest gives the context last, and before it a stack or an error. */
function fieldsOf(message: unknown, more: readonly unknown[]): object {
  const rest = [...more];
  const context = typeof rest.at(-1) === 'string' ? rest.pop() : undefined;
  const error = [message, ...rest].find((item) => item instanceof Error);
  const stack = error === undefined ? rest.find((item) => typeof item === 'string') : undefined;
  return { context, ...(error && { error: describeError(error) }), ...(stack !== undefined && { stack }) };
}
