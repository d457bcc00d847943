import { hasMod11 } from '@tilsagn/domain/organisations/mod11';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether a text is a Norwegian organisation number: nine digits with a valid MOD11 check digit, any first digit
 * (design.md section 8). Blanks are refused: they are taken away where people type.
 */
export const isOrgnr = (text: string): boolean => hasMod11(text, WEIGHTS);
