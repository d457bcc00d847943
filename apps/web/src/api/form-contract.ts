/** The shape of a form definition: the schema that decides, and the order and words in which it is drawn. */
export interface LocalText {
  nb: string;
  nn?: string;
  en?: string;
}

export type JsonSchema = Record<string, unknown>;
export type Answers = Record<string, unknown>;

export interface FieldOption {
  value: string;
  label: LocalText;
}

export type Widget =
  'text' | 'textarea' | 'integer' | 'money' | 'date' | 'radio' | 'select' | 'checkbox' | 'orgnr' | 'repeat';

export interface FieldLayout {
  pointer: string;
  widget: Widget;
  label: LocalText;
  help?: LocalText;
  options?: FieldOption[];
  when?: { pointer: string; in: (string | number | boolean)[] };
  items?: FieldLayout[];
  addLabel?: LocalText;
  sumOf?: string;
}

export interface FormStep {
  key: string;
  title: LocalText;
  intro?: LocalText;
  fields: FieldLayout[];
  attachments?: string[];
}

export interface FormDefinition {
  key: string;
  version: number;
  schema: JsonSchema;
  steps: FormStep[];
}
