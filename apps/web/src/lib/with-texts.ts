import type { FlatNamespace } from 'i18next';
import { fetchTexts } from '../i18n';

/**
 * Fetches a part of the pages and the texts it speaks side by side, so that nothing of it waits for words once its
 * heading stands. A test follows the part's imports and compares.
 * @param texts the catalogues of the part, but for the one that comes with every page
 */
export function withTexts<Part>(
  load: () => Promise<Part>,
  ...texts: readonly Exclude<FlatNamespace, 'common'>[]
): () => Promise<Part> {
  return async () => (await Promise.all([load(), fetchTexts(texts)]))[0];
}
