const ORGNR_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];
const ACCOUNT_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Whether the digit after as many as there are weights is the control digit of those before it. */
export function hasCheckDigit(digits: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control !== 10 && control === Number(digits[weights.length]);
}

/** What is left of a number when the spaces and dots people group it with are gone. */
export function digitsOf(text: string): string {
  return text.replace(/[\s.\u00a0]/g, '');
}

export function isOrgnr(text: string): boolean {
  return /^\d{9}$/.test(text) && hasCheckDigit(text, ORGNR_WEIGHTS);
}

export function isAccountNumber(text: string): boolean {
  return /^\d{11}$/.test(text) && hasCheckDigit(text, ACCOUNT_WEIGHTS);
}

/** `399 001 005` */
export function formatOrgnr(orgnr: string): string {
  return orgnr.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');
}

/** `9999 05 00009` */
export function formatAccount(account: string): string {
  return account.replace(/^(\d{4})(\d{2})(\d{5})$/, '$1\u00a0$2\u00a0$3');
}
