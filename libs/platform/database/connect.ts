import { Client } from 'pg';
import { StartupError } from '../config/startup-error';

/**
 * A connection outside the pool, for work at start.
 * Throws a StartupError that names the server, never the password, where nobody answers or lets us in.
 */
export async function connectTo(url: string, applicationName: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: applicationName });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const reason = code ?? message;
    throw new StartupError(`The database at ${client.host}:${client.port} cannot be used (${reason}).`, {
      cause: error,
    });
  }
}
