import type { Text } from '@tilsagn/domain/text';

/** JSON Schema (2020-12) as plain data; validated by Ajv on the server and by an interpreting validator in the browser. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What was typed. Drafts hold anything; only a submitted application satisfies the schema. */
export type Answers = { readonly [key: string]: unknown };

export interface FieldOption {
  readonly value: string;
  readonly label: Text;
}

/** Shown only where another answer has one of these values. */
export interface FieldCondition {
  readonly pointer: string;
  readonly in: readonly (string | number | boolean)[];
}

export interface FieldLayout {
  /** JSON pointer from the root, or from the row inside a `repeat`. */
  readonly pointer: string;
  readonly widget:
    'text' | 'textarea' | 'integer' | 'money' | 'date' | 'radio' | 'select' | 'checkbox' | 'orgnr' | 'repeat';
  readonly label: Text;
  readonly help?: Text;
  readonly options?: readonly FieldOption[];
  readonly when?: FieldCondition;
  /** Fields of one row of a `repeat`. */
  readonly items?: readonly FieldLayout[];
  readonly addLabel?: Text;
  /** Pointer inside the row whose sum (øre) stands under a `repeat`. */
  readonly sumOf?: string;
}

export interface FormStep {
  readonly key: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly fields: readonly FieldLayout[];
  /** Kinds of attachment (rule set) handed in on this step. */
  readonly attachments?: readonly string[];
}

/** A form: the schema that decides, and the order and words in which it is drawn. Published in versions. */
export interface FormDefinition {
  readonly key: string;
  readonly version: number;
  /** Whether the county has still to confirm the questions. */
  readonly toBeConfirmed?: boolean;
  readonly schema: JsonSchema;
  readonly steps: readonly FormStep[];
}
