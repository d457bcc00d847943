import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  IsEmail,
  IsInt,
  IsIP,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

const anyHost = { require_tld: false, require_protocol: true };
const EmptyIsUnset = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

const PerMinute = (): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(1_000_000),
  );

/** Every environment variable that Tilsagn reads, under its own name. */
export class Settings {
  /** The application's database log-in, which owns nothing. */
  @Matches(/^postgres(ql)?:\/\/./, { message: 'DATABASE_URL must be a postgres:// address' })
  DATABASE_URL: string;

  /** The log-in that owns the schema; needed to migrate alone. */
  @EmptyIsUnset()
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/./, { message: 'DATABASE_OWNER_URL must be a postgres:// address' })
  DATABASE_OWNER_URL?: string;

  /** Queues run on Redis where this is set, else on PostgreSQL. */
  @EmptyIsUnset()
  @IsOptional()
  @Matches(/^rediss?:\/\/./, { message: 'REDIS_URL must be a redis:// address' })
  REDIS_URL?: string;

  @IsString()
  @Length(1)
  TILSAGN_DATA: string = '.data';

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 3000;

  /** The business date to start at, advancing with real time: for demos and tests; production has none. */
  @EmptyIsUnset()
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'TILSAGN_TODAY must be a date like 2021-09-01' })
  @IsISO8601({ strict: true }, { message: 'TILSAGN_TODAY must be a date that exists' })
  TILSAGN_TODAY?: string;

  /** The address people reach the pages at. */
  @IsUrl({ ...anyHost, protocols: ['http', 'https'] })
  PUBLIC_URL: string = 'http://localhost:3000';

  @EmptyIsUnset()
  @IsOptional()
  @IsUrl({ ...anyHost, protocols: ['http', 'https'] })
  OIDC_ISSUER?: string;

  @IsString()
  @Length(1)
  OIDC_CLIENT_ID: string = 'tilsagn';

  @EmptyIsUnset()
  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;

  @EmptyIsUnset()
  @IsOptional()
  @IsUrl({ ...anyHost, protocols: ['smtp', 'smtps'] })
  SMTP_URL?: string;

  @Matches(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, { message: 'MAIL_FROM must be a mail address' })
  MAIL_FROM: string = 'Tilsagn <ikke-svar@tilsagn.invalid>';

  @IsUrl({ ...anyHost, protocols: ['http', 'https'] })
  ENHETSREGISTERET_URL: string = 'https://data.brreg.no/enhetsregisteret/api';

  /** A session ends after so long without a request. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(30)
  SESSION_IDLE_MINUTES: number = 30;

  /** A session ends after so long, whatever happens. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(120)
  SESSION_MAX_MINUTES: number = 120;

  /** The level of log-in asked of the provider, and required of its answer; several are separated by blanks. */
  @EmptyIsUnset()
  @IsOptional()
  @Matches(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, {
    message: 'OIDC_ACR_VALUES must be levels of log-in, separated by blanks',
  })
  OIDC_ACR_VALUES?: string;

  /** Whose word on a caller's address is taken: addresses or networks, separated by commas. Without it nobody's. */
  @EmptyIsUnset()
  @IsOptional()
  @Matches(
    /^(loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?)(,(loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?))*$/,
    {
      message: 'TRUST_PROXY must be addresses or networks, separated by commas',
    },
  )
  TRUST_PROXY?: string;

  /** Whether requests are counted at all; off where something in front of this service counts them. */
  @Matches(/^(on|off)$/, { message: 'RATE_LIMITS must be on or off' })
  RATE_LIMITS: string = 'on';

  /** Log-ins a minute from one address. */
  @PerMinute()
  RATE_LIMIT_LOGIN: number = 10;

  /** Applications sent a minute in one session. */
  @PerMinute()
  RATE_LIMIT_SUBMIT: number = 5;

  /** Other changes a minute in one session. */
  @PerMinute()
  RATE_LIMIT_WRITE: number = 120;

  /** Questions a minute in one session, or from one address where nobody is logged in. */
  @PerMinute()
  RATE_LIMIT_READ: number = 300;

  /** Checks a minute, from one address, of whether a company may apply. */
  @PerMinute()
  RATE_LIMIT_PRECHECK: number = 30;

  /** Whoever saved a draft last is reminded of it after so many days. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  DRAFT_REMINDER_DAYS: number = 60;

  /** What stands in a draft is deleted when nobody has written on it for so many days, and a fortnight after the reminder; 0: never. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3_650)
  DRAFT_DELETION_DAYS: number = 90;

  /** The county that decides, as it is named in letters and at the head of the pages. */
  @IsString()
  @Length(1, 200)
  COUNTY_NAME: string = 'Trøndelag fylkeskommune';

  /** Who decides an appeal where the decision stands, as in a sentence; to be confirmed by the county (fvl. § 28). */
  @EmptyIsUnset()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  APPEAL_BODY?: string;

  /** The same in nynorsk; as in bokmål where only that is set. */
  @EmptyIsUnset()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  APPEAL_BODY_NN?: string;

  /** The same in English; as in bokmål where only that is set. */
  @EmptyIsUnset()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  APPEAL_BODY_EN?: string;

  /** Where people write who cannot use the pages, or have a question. */
  @EmptyIsUnset()
  @IsOptional()
  @IsEmail({}, { message: 'CONTACT_EMAIL must be a mail address' })
  CONTACT_EMAIL?: string;

  /** The county's accessibility statement at uustatus.no, which every page leads to. */
  @EmptyIsUnset()
  @IsOptional()
  @IsUrl(
    { ...anyHost, protocols: ['https'] },
    { message: 'ACCESSIBILITY_STATEMENT_URL must be an https:// address' },
  )
  ACCESSIBILITY_STATEMENT_URL?: string;

  /** Where the figures of the process are read; nothing listens without it. */
  @EmptyIsUnset()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  METRICS_PORT?: number;

  /** The address METRICS_PORT listens at: this machine alone, unless the network around it is closed. */
  @IsIP(undefined, { message: 'METRICS_HOST must be an IP address' })
  METRICS_HOST: string = '127.0.0.1';

  /** The virus scanner (clamd) that looks at files; without it they are kept as not scanned, and shown so. */
  @EmptyIsUnset()
  @IsOptional()
  @IsUrl({ ...anyHost, protocols: ['tcp'] }, { message: 'CLAMD_URL must be a tcp:// address' })
  CLAMD_URL?: string;

  /** A folder outside the database's reach, where the worker writes the ledger's newest block down once a day. */
  @EmptyIsUnset()
  @IsOptional()
  @IsString()
  LEDGER_ROOTS_DIR?: string;

  /** How many persons it takes to publish a definition: the second is never the first. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2)
  PUBLICATION_PERSONS: number = 2;

  @Matches(/^(fatal|error|warn|info|debug|silent)$/, {
    message: 'LOG_LEVEL must be fatal, error, warn, info, debug or silent',
  })
  LOG_LEVEL: string = 'info';
}
