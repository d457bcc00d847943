import { randomBytes } from 'node:crypto';
import type { Environment } from '@tilsagn/platform/config/config';
import { type MailCatcher, startMailCatcher } from './mail/catcher';
import type { LocalPage } from './local-page';
import { startMailPage } from './mail/page';
import { startProvider } from './oidc/provider';
import { wished } from './ports';
import { startRegister } from './register/register';

/** What stands around Tilsagn in the demo: log-in provider, company register, mail. All on this machine. */
export interface Surroundings {
  readonly environment: Environment;
  readonly mailUrl: string;
  close(): Promise<void>;
}

export async function startSurroundings(publicUrl: string, port: number): Promise<Surroundings> {
  const client = { clientId: 'tilsagn', clientSecret: randomBytes(24).toString('hex'), publicUrl };
  const provider = await startProvider(client, await wished(port + 1));
  const register = await startRegister(await wished(port + 2));
  const catcher: MailCatcher = await startMailCatcher(await wished(port + 3));
  const page: LocalPage = await startMailPage(catcher.mails, await wished(port + 4));
  return {
    environment: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.clientId,
      OIDC_CLIENT_SECRET: client.clientSecret,
      ENHETSREGISTERET_URL: register.url,
      SMTP_URL: catcher.url,
      // Api and worker are one process here, and would both want it.
      METRICS_PORT: '',
    },
    mailUrl: page.url,
    close: async () => {
      await Promise.all([provider, register, catcher, page].map((part) => part.close()));
    },
  };
}
