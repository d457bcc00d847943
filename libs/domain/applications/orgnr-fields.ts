import type { Answers, FieldLayout, FormDefinition } from '@tilsagn/domain/applications/form';
import { readRows, readText } from '@tilsagn/domain/applications/typed-values';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import type { Reason } from '@tilsagn/domain/result';

function faultsIn(fields: readonly FieldLayout[], data: unknown, at: string): readonly Reason[] {
  return fields.flatMap((field) => {
    if (field.widget === 'repeat') {
      const { items = [] } = field;
      return readRows(data, field.pointer).flatMap((row, index) =>
        faultsIn(items, row, `${at}${field.pointer}/${String(index)}`),
      );
    }
    if (field.widget !== 'orgnr') return [];
    const typed = readText(data, field.pointer);
    return typed === null || isOrgnr(typed) ? [] : [{ code: 'bad_orgnr', field: at + field.pointer }];
  });
}

/**
 * The fields of a form that ask for an organisation number and hold one whose check digit is wrong: the one thing a
 * JSON Schema cannot say. Empty fields are the schema's to judge. Code: bad_orgnr (domain facts: MOD11).
 */
export const orgnrFaults = (form: FormDefinition, answers: Answers): readonly Reason[] =>
  form.steps.flatMap((step) => faultsIn(step.fields, answers, ''));
