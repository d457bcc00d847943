import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';

const MAIL_ADDRESS = /[^\s<>"']+@[^\s<>"']+/g;

/** A text for a log, with mail addresses and identity numbers made unreadable (design.md section 6, GDPR article 5). */
export const withoutPersons = (text: string): string =>
  maskIdentityNumbers(text.replace(MAIL_ADDRESS, '…@…')).text;

/** SQLSTATE class 22: PostgreSQL repeats the value that it could not read, and that value is what somebody typed. */
export const withoutValues = (text: string, code: unknown): string =>
  typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code) ? text.replace(/"[^"]*"/g, '"…"') : text;
