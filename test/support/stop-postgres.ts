import { forgetServer } from './shared-server';

/** After the last database test: nothing is left behind. */
export default async function stopPostgres(): Promise<void> {
  await forgetServer();
}
