import type { Answers, FieldLayout, FormStep } from '@tilsagn/domain/applications/form';
import { readPointer } from '@tilsagn/domain/applications/pointers';
import { textIn, type Language } from '@tilsagn/domain/language/language';
import { writtenDate } from '@tilsagn/domain/language/sentence';
import { ore } from '@tilsagn/domain/money/ore';
import { formatKroner, grouped } from '@tilsagn/domain/money/text';
import type { PdfBlock } from '@tilsagn/platform/pdf/pdf-content';
import { words, writtenOrgnr } from './words';

/** The questions of a step with what was answered, in the order of the form; nothing for a step without questions. */
export function answerBlocks(step: FormStep, answers: Answers, language: Language): PdfBlock[] {
  const asked = step.fields.filter(
    ({ when }) => when === undefined || isAmong(readPointer(answers, when.pointer), when.in),
  );
  if (asked.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: textIn(language, step.title) },
    ...asked.flatMap((field): PdfBlock[] => [
      { kind: 'paragraph', text: textIn(language, field.label), strong: true },
      field.widget === 'repeat'
        ? rowsBlock(field, readPointer(answers, field.pointer), language)
        : { kind: 'paragraph', text: written(field, readPointer(answers, field.pointer), language) },
    ]),
  ];
}

const isAmong = (value: unknown, values: readonly unknown[]): boolean => values.includes(value);

const COLUMN_WIDTHS: Partial<Record<FieldLayout['widget'], number>> = { text: 3, select: 2 };
const NUMBERS: readonly string[] = ['money', 'integer'];

function rowsBlock(field: FieldLayout, value: unknown, language: Language): PdfBlock {
  const say = words(language);
  const items = field.items ?? [];
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  if (rows.length === 0) return { kind: 'paragraph', text: say('rows_none') };
  const sum = sumRow(field, items, rows, language);
  return {
    kind: 'table',
    head: items.map(({ label }) => textIn(language, label)),
    widths: items.map(({ widget }) => COLUMN_WIDTHS[widget] ?? 1.5),
    right: items.flatMap(({ widget }, index) => (NUMBERS.includes(widget) ? [index] : [])),
    rows: [
      ...rows.map((row) => items.map((item) => written(item, readPointer(row, item.pointer), language))),
      ...sum,
    ],
    sum: sum.length > 0,
  };
}

function sumRow(
  { sumOf }: FieldLayout,
  items: readonly FieldLayout[],
  rows: readonly unknown[],
  language: Language,
): string[][] {
  if (sumOf === undefined) return [];
  const amounts = rows.map((row) => readPointer(row, sumOf)).filter((amount) => typeof amount === 'number');
  const total = ore(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
  return [
    items.map(({ pointer }, index) => {
      if (pointer === sumOf) return formatKroner(total, language);
      return index === 0 ? words(language)('sum') : '';
    }),
  ];
}

function written(field: FieldLayout, value: unknown, language: Language): string {
  const say = words(language);
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') {
    if (field.widget === 'money') return formatKroner(ore(BigInt(value)), language);
    return grouped(String(value), language);
  }
  if (typeof value !== 'string' || value.trim() === '') {
    return say(field.widget === 'checkbox' ? 'no' : 'not_answered');
  }
  const option = field.options?.find((each) => each.value === value);
  if (option !== undefined) return textIn(language, option.label);
  if (field.widget === 'date') return writtenDate(value, language);
  return field.widget === 'orgnr' ? writtenOrgnr(value) : value;
}
