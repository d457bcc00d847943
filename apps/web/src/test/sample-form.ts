import type { FormDefinition } from '../api/contract';

/** A small form with one of each kind of trouble: conditions, rows, numbers, dates. */
export const SAMPLE: FormDefinition = {
  key: 'sample',
  version: 1,
  schema: {
    type: 'object',
    required: ['project', 'costs'],
    properties: {
      project: {
        type: 'object',
        required: ['title', 'startsOn', 'kind'],
        properties: {
          title: { type: 'string', minLength: 3, maxLength: 20 },
          startsOn: { type: 'string', format: 'date' },
          kind: { type: 'string', enum: ['a', 'b'] },
          why: { type: 'string' },
        },
      },
      costs: {
        type: 'object',
        required: ['rows'],
        properties: {
          rows: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['amountOre'],
              properties: { amountOre: { type: 'integer', minimum: 1 }, note: { type: 'string' } },
            },
          },
        },
      },
    },
  },
  steps: [
    {
      key: 'project',
      title: { nb: 'Prosjektet' },
      fields: [
        { pointer: '/project/title', widget: 'text', label: { nb: 'Tittel' } },
        { pointer: '/project/startsOn', widget: 'date', label: { nb: 'Start' } },
        {
          pointer: '/project/kind',
          widget: 'radio',
          label: { nb: 'Slag' },
          options: [
            { value: 'a', label: { nb: 'Ja' } },
            { value: 'b', label: { nb: 'Nei' } },
          ],
        },
        {
          pointer: '/project/why',
          widget: 'textarea',
          label: { nb: 'Hvorfor?' },
          when: { pointer: '/project/kind', in: ['b'] },
        },
      ],
    },
    {
      key: 'costs',
      title: { nb: 'Kostnader' },
      fields: [
        {
          pointer: '/costs/rows',
          widget: 'repeat',
          label: { nb: 'Kostnader' },
          addLabel: { nb: 'Legg til kostnad' },
          sumOf: '/amountOre',
          items: [
            { pointer: '/amountOre', widget: 'money', label: { nb: 'Beløp' } },
            { pointer: '/note', widget: 'text', label: { nb: 'Merknad' } },
          ],
        },
      ],
    },
  ],
};
