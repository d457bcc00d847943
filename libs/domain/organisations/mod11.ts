/** The MOD11 check digit of a row of digits, or undefined where the rest has none (10). */
function checkDigit(digits: readonly number[], weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const rest = sum % 11;
  if (rest === 0) return 0;
  return rest === 1 ? undefined : 11 - rest;
}

/**
 * Whether a text is a number of exactly `weights.length + 1` digits whose last digit is the MOD11 check digit.
 * @param weights one per digit before the check digit, from left to right.
 */
export function hasMod11(text: string, weights: readonly number[]): boolean {
  if (text.length !== weights.length + 1 || !/^[0-9]+$/.test(text)) return false;
  const digits = [...text].map(Number);
  return digits.at(-1) === checkDigit(digits, weights);
}
