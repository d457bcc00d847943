/**
 * What became of a mail. uncertain: the line broke when the server may already have taken it, so that another
 * try may make a second copy.
 */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'retry'; readonly reason: string }
  | { readonly kind: 'permanent'; readonly reason: string }
  | { readonly kind: 'uncertain'; readonly reason: string };

interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
  readonly message?: unknown;
}

/** Before the server has greeted, nothing can have been handed over. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'EDNS',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const OUR_SIDE = new Set(['EAUTH', 'ETLS', 'ENOAUTH', 'EOAUTH2', 'EREQUIRETLS']);
const OUR_FAULT = new Set(['EENVELOPE', 'EMESSAGE', 'ESTREAM']);

/**
 * Reads what nodemailer throws: a reply decides (4xx retry, 5xx permanent); without one the mail is uncertain,
 * unless the connection never stood. The reason is a code and never the server's words, which name the address.
 */
export function outcomeOf(error: unknown): Exclude<MailOutcome, { kind: 'sent' }> {
  const { code, responseCode, command, message } = (error ?? {}) as SmtpError;
  const words = typeof message === 'string' ? message : '';
  const reason = [code, responseCode, command].filter(isWord).join(' ') || 'unknown';
  if (typeof responseCode === 'number' && responseCode >= 500) return { kind: 'permanent', reason };
  if (typeof responseCode === 'number' && responseCode >= 400) return { kind: 'retry', reason };
  if (typeof code === 'string' && OUR_FAULT.has(code)) return { kind: 'permanent', reason };
  const neverStood =
    (typeof code === 'string' && (NEVER_CONNECTED.has(code) || OUR_SIDE.has(code))) ||
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|Greeting never received|Connection timeout/.test(words);
  return { kind: neverStood ? 'retry' : 'uncertain', reason };
}

const isWord = (part: unknown): part is string | number =>
  typeof part === 'string' || typeof part === 'number';
