import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { inFormOrder } from './form-order';
import { schemaFaults } from './schema-faults';

const faultsOf = (schema: object, data: unknown): [string, string | undefined][] => {
  const validate = addFormats(new Ajv2020({ allErrors: true, strict: false })).compile(schema);
  return validate(data) ? [] : schemaFaults(validate.errors ?? []).map(({ code, field }) => [code, field]);
};

describe('what a schema finds, in our own codes', () => {
  it.each<[string, object, unknown, [string, string]]>([
    ['a missing field', { required: ['a/b'] }, {}, ['required', '/a~1b']],
    ['an empty text', { minLength: 1 }, '', ['required', '']],
    ['a short text', { minLength: 3 }, 'ab', ['too_short', '']],
    ['a long text', { maxLength: 1 }, 'ab', ['too_long', '']],
    ['an empty list', { minItems: 1 }, [], ['required', '']],
    ['a short list', { minItems: 2 }, [1], ['too_few_rows', '']],
    ['a long list', { maxItems: 1 }, [1, 2], ['too_many_rows', '']],
    ['a small number', { minimum: 1 }, 0, ['out_of_range', '']],
    ['a large number', { maximum: 1 }, 2, ['out_of_range', '']],
    ['a word', { enum: ['a'] }, 'b', ['unknown_word', '']],
    ['no number', { type: 'integer' }, 'x', ['not_a_number', '']],
    ['no text', { type: 'string' }, 1, ['bad_value', '']],
    ['no date', { type: 'string', format: 'date' }, '2021-02-30', ['bad_date', '']],
    ['another pattern', { pattern: '^a$' }, 'b', ['bad_value', '']],
    ['an extra field', { type: 'object', additionalProperties: false }, { x: 1 }, ['not_allowed_here', '/x']],
    ['a choice', { not: { const: 1 } }, 1, ['bad_value', '']],
  ])('%s', (_, schema, data, fault) => {
    expect(faultsOf(schema, data)).toEqual([fault]);
  });

  it('names a condition by what it asks for, and each field once', () => {
    const schema = {
      if: { properties: { kind: { const: 'other' } } },
      then: { required: ['which'] },
      properties: { name: { type: 'string', minLength: 3, pattern: '^[a-z]+$' } },
    };
    expect(faultsOf(schema, { kind: 'other', name: 'A' })).toEqual([
      ['required', '/which'],
      ['too_short', '/name'],
    ]);
  });
});

describe('the order of faults', () => {
  it('is that of the form: the company first, rows in their field, files on their step', () => {
    const text = { nb: 'x' };
    const field = (pointer: string) => ({ pointer, widget: 'text' as const, label: text });
    const form = {
      key: 'f',
      version: 1,
      schema: {},
      steps: [
        { key: 'one', title: text, fields: [field('/a/b'), field('/c')], attachments: ['plan'] },
        { key: 'two', title: text, fields: [field('/d')] },
      ],
    };
    const fields = ['/d', '/attachments/plan', '/c/1/x', '/c/0/x', '/a', '/applicant'];
    const ordered = inFormOrder(
      form,
      fields.map((each) => ({ code: 'required', field: each })),
    );
    expect(ordered.map((fault) => fault.field)).toEqual([
      '/applicant',
      '/a',
      '/c/1/x',
      '/c/0/x',
      '/attachments/plan',
      '/d',
    ]);
  });
});
