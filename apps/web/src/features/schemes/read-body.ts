import type { DefinitionDraft } from '../../api/scheme-queries';

type Body = DefinitionDraft['body'];

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the text of a file says; one that was taken out of a published version has it inside `body`. */
export function readBody(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isBody(value)) return null;
    const inside = value['body'];
    return Object.keys(value).length === 1 && isBody(inside) ? inside : value;
  } catch {
    return null;
  }
}
