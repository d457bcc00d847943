/** Said once per connection, whatever the server's default is; a transaction need not say it again. */
const OURS = '-c default_transaction_isolation=read\\ committed';

/**
 * The address of a database and the options its connections begin with. Options in an address would take the place of
 * ours: they are taken out of it and stand before ours, which win.
 */
export function withOurOptions(url: string): { readonly url: string; readonly options: string } {
  if (!/[?&]options=/.test(url)) return { url, options: OURS };
  const address = new URL(url);
  const given = address.searchParams.getAll('options').join(' ');
  address.searchParams.delete('options');
  return { url: address.href, options: `${given} ${OURS}` };
}
