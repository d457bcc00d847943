import { hasMod11 } from '@tilsagn/domain/organisations/mod11';

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Whether a text is a Norwegian bank account number: eleven digits with a valid MOD11 check digit. */
export const isAccountNumber = (text: string): boolean => hasMod11(text, WEIGHTS);
