import type Provider from 'oidc-provider';

/**
 * Loads oidc-provider without the line it prints on Node 20, of which it merely does not promise support: whoever
 * starts the demo can do nothing about it, and the log-in is tested on that version.
 */
export async function loadProvider(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}
