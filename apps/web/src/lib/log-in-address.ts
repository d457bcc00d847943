import { currentLanguage } from './language';

/** Where a log-in begins that comes back to a page of ours; the provider is asked for the pages' language. */
export const logInAddress = (returnTo: string): string =>
  `/api/auth/login?returnTo=${encodeURIComponent(returnTo)}&language=${currentLanguage()}`;
