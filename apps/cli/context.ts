import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, type Environment, loadConfig } from '@tilsagn/platform/config/config';
import { bringForward } from '@tilsagn/platform/database/prepare';
import { Logger } from '@tilsagn/platform/logging/logger';
import { PlatformModule } from '@tilsagn/platform/platform.module';
import { openInstallation } from './installation';

/** What a command is given: the database it works on, and the terminal. */
export interface CliContext {
  /**
   * Opens Nest with the given modules on DATABASE_URL, or without it on the embedded database (started and
   * migrated if need be), runs the work and closes everything. The number it gives becomes `exitCode`:
   * 0 done, 1 refused.
   */
  withApplication(
    modules: readonly Type[],
    work: (application: INestApplicationContext) => Promise<number>,
  ): Promise<void>;
  /**
   * Like `withApplication`, on the database as it is: it is not migrated, and no module is opened. What `backup`
   * needs, which is taken before an upgrade.
   */
  withDatabase(work: (config: Config) => Promise<number>): Promise<void>;
  exitCode: number;
  /** A line to standard output: answers alone. */
  readonly print: (text: string) => void;
  /** A line to standard error: refusals. */
  readonly complain: (text: string) => void;
  /** Shows how far long work has come, on a terminal; nothing in a pipe. An empty text clears the line. */
  readonly progress: (text: string) => void;
}

/** The context of one command in this terminal, or with other outputs. */
export function createContext(environment: Environment = process.env): CliContext {
  const context: CliContext = {
    exitCode: 0,
    withApplication: async (modules, work) => {
      context.exitCode = await inApplication(environment, modules, work);
    },
    withDatabase: async (work) => {
      context.exitCode = await onDatabase(environment, work);
    },
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
    },
  };
  return context;
}

type Work = Parameters<CliContext['withApplication']>[1];

const inApplication = (environment: Environment, modules: readonly Type[], work: Work): Promise<number> =>
  inInstallation(environment, bringForward, async (config) => {
    const application = await open(config, modules);
    try {
      return await work(application);
    } finally {
      await application.close();
    }
  });

const onDatabase = (environment: Environment, work: (config: Config) => Promise<number>): Promise<number> =>
  inInstallation(environment, () => Promise.resolve(), work);

async function inInstallation(
  environment: Environment,
  prepare: typeof bringForward,
  work: (config: Config) => Promise<number>,
): Promise<number> {
  const installation = await openInstallation(environment, prepare);
  const forget = onSignal(() => installation.close());
  try {
    return await work(loadConfig(installation.environment));
  } finally {
    forget();
    await installation.close();
  }
}

/** Stopped half-way, a command still lets go of the database it started. */
function onSignal(end: () => Promise<void>): () => void {
  const stop = (): void => void end().finally(() => process.exit(130));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => signals.forEach((signal) => process.off(signal, stop));
}

@Module({})
class CommandModule {}

function open(config: Config, modules: readonly Type[]): Promise<INestApplicationContext> {
  const logger = new Logger(process.env['LOG_LEVEL'] ?? 'warn', process.stderr);
  const platform = PlatformModule.forRoot(config, { applicationName: 'tilsagn cli', poolSize: 4, logger });
  return NestFactory.createApplicationContext(
    { module: CommandModule, imports: [platform, ...modules] },
    { logger, abortOnError: false },
  );
}
