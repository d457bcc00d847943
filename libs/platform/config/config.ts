import 'reflect-metadata';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Text } from '@tilsagn/domain/text';
import { Settings } from './settings';
import { StartupError } from './startup-error';

/** The settings of this process, checked once at start. */
export abstract class Config {
  abstract readonly databaseUrl: string;
  abstract readonly databaseOwnerUrl: string | undefined;
  abstract readonly redisUrl: string | undefined;
  /** Absolute. */
  abstract readonly dataFolder: string;
  abstract readonly port: number;
  abstract readonly today: string | undefined;
  /** Without a slash at its end. */
  abstract readonly publicUrl: string;
  abstract readonly oidcIssuer: string | undefined;
  abstract readonly oidcClientId: string;
  abstract readonly oidcClientSecret: string | undefined;
  abstract readonly smtpUrl: string | undefined;
  abstract readonly mailFrom: string;
  abstract readonly enhetsregisteretUrl: string;
  abstract readonly sessionIdleMinutes: number;
  abstract readonly sessionMaxMinutes: number;
  /** Levels of log-in that are asked for and taken; none: whatever the provider does. */
  abstract readonly oidcAcrValues: readonly string[];
  /** Whose word on a caller's address is taken. */
  abstract readonly trustProxy: readonly string[];
  /** Requests a minute; nothing where they are not counted. */
  abstract readonly rateLimits:
    Readonly<Record<'login' | 'submit' | 'write' | 'read' | 'precheck', number>> | undefined;
  abstract readonly draftReminderDays: number;
  /** 0: never. */
  abstract readonly draftDeletionDays: number;
  abstract readonly countyName: string;
  abstract readonly appealBody: Text;
  abstract readonly contactEmail: string | undefined;
  abstract readonly accessibilityStatementUrl: string | undefined;
  abstract readonly metricsPort: number | undefined;
  abstract readonly metricsHost: string;
  abstract readonly clamdUrl: string | undefined;
  /** Absolute. Where the ledger's roots are written, outside the database; nothing where they are not kept. */
  abstract readonly ledgerRootsFolder: string | undefined;
  /** How many persons it takes to publish a definition. */
  abstract readonly publicationPersons: 1 | 2;
  abstract readonly logLevel: string;
}

/** Stands in the letters of a county that has not named its own. */
const APPEAL_BODY: Text = {
  nb: 'fylkeskommunens klageorgan',
  nn: 'klageorganet til fylkeskommunen',
  en: 'the county’s appeals board',
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws a StartupError whose sentence names each variable that will not do. */
export function loadConfig(environment: Environment): Config {
  const names = Object.keys(new Settings());
  const known = Object.fromEntries(
    names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
  );
  const settings = plainToInstance(Settings, known, { exposeDefaultValues: true });
  const faults = validateSync(settings).map(
    (fault) => Object.values(fault.constraints ?? {})[0] ?? fault.property,
  );
  if (!environment['DATABASE_URL']) faults.splice(0, faults.length, 'DATABASE_URL is not set');
  if (faults.length > 0) throw new StartupError(`The settings will not do: ${faults.join('; ')}.`);
  return configOf(settings);
}

function rateLimitsOf(settings: Settings): Config['rateLimits'] {
  if (settings.RATE_LIMITS === 'off') return undefined;
  return {
    login: settings.RATE_LIMIT_LOGIN,
    submit: settings.RATE_LIMIT_SUBMIT,
    write: settings.RATE_LIMIT_WRITE,
    read: settings.RATE_LIMIT_READ,
    precheck: settings.RATE_LIMIT_PRECHECK,
  };
}

const bare = (url: string): string => url.replace(/\/+$/, '');

/** What the county says, or our own words where it says nothing; in bokmål where it has no others. */
const appealBodyOf = ({ APPEAL_BODY: nb, APPEAL_BODY_NN: nn, APPEAL_BODY_EN: en }: Settings): Text =>
  nb === undefined
    ? APPEAL_BODY
    : { nb, ...(nn === undefined ? {} : { nn }), ...(en === undefined ? {} : { en }) };

function configOf(settings: Settings): Config {
  return {
    databaseUrl: settings.DATABASE_URL,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL,
    redisUrl: settings.REDIS_URL,
    dataFolder: resolve(settings.TILSAGN_DATA),
    port: settings.PORT,
    today: settings.TILSAGN_TODAY,
    publicUrl: bare(settings.PUBLIC_URL),
    oidcIssuer: settings.OIDC_ISSUER,
    oidcClientId: settings.OIDC_CLIENT_ID,
    oidcClientSecret: settings.OIDC_CLIENT_SECRET,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    enhetsregisteretUrl: bare(settings.ENHETSREGISTERET_URL),
    sessionIdleMinutes: settings.SESSION_IDLE_MINUTES,
    sessionMaxMinutes: settings.SESSION_MAX_MINUTES,
    oidcAcrValues: settings.OIDC_ACR_VALUES?.split(' ') ?? [],
    trustProxy: settings.TRUST_PROXY?.split(',') ?? [],
    rateLimits: rateLimitsOf(settings),
    draftReminderDays: settings.DRAFT_REMINDER_DAYS,
    draftDeletionDays: settings.DRAFT_DELETION_DAYS,
    countyName: settings.COUNTY_NAME,
    contactEmail: settings.CONTACT_EMAIL,
    accessibilityStatementUrl: settings.ACCESSIBILITY_STATEMENT_URL,
    appealBody: appealBodyOf(settings),
    metricsPort: settings.METRICS_PORT,
    metricsHost: settings.METRICS_HOST,
    clamdUrl: settings.CLAMD_URL,
    ledgerRootsFolder:
      settings.LEDGER_ROOTS_DIR === undefined ? undefined : resolve(settings.LEDGER_ROOTS_DIR),
    publicationPersons: settings.PUBLICATION_PERSONS === 1 ? 1 : 2,
    logLevel: settings.LOG_LEVEL,
  };
}
