/** How a file of each type begins: what a file calls itself is not believed. */
const SIGNATURES: Readonly<
  Record<string, { readonly magic: readonly Buffer[]; readonly extensions: readonly string[] }>
> = {
  'application/pdf': { magic: [Buffer.from('%PDF-')], extensions: ['.pdf'] },
};

/** A PDF ends with this mark; what comes after it, or in its place, is something else in disguise or cut off. */
const PDF_END = Buffer.from('%%EOF');
const TAIL = 1024;

/**
 * The media type that content and name agree on, among those allowed; nothing where they do not.
 * Only types with a signature here can be recognised, whatever a rule set allows.
 */
export function recognisedType(
  content: Buffer,
  fileName: string,
  allowed: readonly string[],
): string | undefined {
  const name = fileName.toLowerCase();
  return allowed.find((type) => {
    const known = SIGNATURES[type];
    if (known === undefined || !known.extensions.some((extension) => name.endsWith(extension))) return false;
    if (!known.magic.some((magic) => content.subarray(0, magic.length).equals(magic))) return false;
    return type !== 'application/pdf' || content.subarray(-TAIL).includes(PDF_END);
  });
}
