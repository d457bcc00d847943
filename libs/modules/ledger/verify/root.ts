/** The newest block of the ledger on a day, written down outside the database. Its hash covers every block before it. */
export interface Root {
  /** The day in Norway on which it was written, 'YYYY-MM-DD'. */
  readonly day: string;
  readonly block: number;
  /** How many transfers the blocks hold up to this one. */
  readonly transfers: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** A root as one line of the file of roots. */
export const rootLine = ({ day, block, transfers, hash }: Root): string =>
  JSON.stringify({ day, block, transfers, hash });

/** The roots of a file, oldest first; the number of the first line that is none is answered instead. */
export function readRoots(text: string): { readonly roots: Root[] } | { readonly badLine: number } {
  const roots: Root[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const root = parsed(line);
    if (root === undefined) return { badLine: index + 1 };
    roots.push(root);
  }
  return { roots };
}

function parsed(line: string): Root | undefined {
  const value = objectOf(line);
  if (value === undefined) return undefined;
  const { day, block, transfers, hash } = value;
  const sound =
    typeof day === 'string' &&
    typeof block === 'number' &&
    Number.isSafeInteger(block) &&
    typeof transfers === 'number' &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash);
  return sound ? { day, block, transfers, hash } : undefined;
}

function objectOf(line: string): Partial<Record<keyof Root, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
