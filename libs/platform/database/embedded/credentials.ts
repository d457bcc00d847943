import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The passwords of the embedded server's log-ins; made once, readable by the one who started it alone. */
export interface Credentials {
  readonly postgres: string;
  readonly tilsagn_owner: string;
  readonly tilsagn_api: string;
}

export type LogIn = keyof Credentials;

const password = (): string => randomBytes(24).toString('base64url');

export function readOrMakeCredentials(dataFolder: string): Credentials {
  const file = join(dataFolder, 'credentials.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const made: Credentials = { postgres: password(), tilsagn_owner: password(), tilsagn_api: password() };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
