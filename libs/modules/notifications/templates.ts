import nb from '@tilsagn/domain/locales/nb/notifications.json';

/** What can be told: the keys of the catalogue of sentences. */
export type Template = keyof typeof nb;

export interface TemplateText {
  /** One sentence of the inbox; may use `{{name}}` of the notification's params. */
  readonly inbox: string;
  /** The subject of the mail: never content of the case. */
  readonly subject: string;
}

const texts: Readonly<Record<string, TemplateText>> = nb;

export const isTemplate = (text: string): text is Template => Object.hasOwn(texts, text);

/** The texts of a template. Throws on one outside the catalogue: that is a bug. */
export function textOf(template: string): TemplateText {
  const text = texts[template];
  if (text === undefined) throw new RangeError(`no sentence for the notification ${template}`);
  return text;
}
