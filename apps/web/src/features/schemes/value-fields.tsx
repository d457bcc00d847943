import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../lib/dates';
import { fieldId } from '../../lib/pointer';
import { CheckboxField } from '../../ui/checkbox-field';
import { DateField } from '../../ui/date-field';
import { IntegerField } from '../../ui/integer-field';
import { MoneyField } from '../../ui/money-field';
import { PercentField } from '../../ui/percent-field';
import { TextField } from '../../ui/text-field';
import { useWords } from './use-words';

export interface Editing {
  readonly errorAt: (pointer: string) => string | undefined;
  readonly set: (pointer: string, value: unknown) => void;
}

interface Props {
  readonly name: string;
  readonly pointer: string;
  readonly value: unknown;
  readonly editing: Editing;
}

type Box = Readonly<Record<string, unknown>>;

/** What is no value but structure: it is changed in the file. */
const STRUCTURE = new Set(['$schema', 'key', 'version', 'id', 'kind', 'inputs', 'schema', 'schemeKey']);
/** The forms of reports. */
const REPORTS = ['final', 'interim', 'activity'];
/** Words that are one text for all, or name what is used. */
const LINES = [
  'source',
  'reason',
  'ruleSet',
  'form',
  'workflow',
  'paymentWorkflow',
  'frame',
  'measure',
  ...REPORTS,
];
/** Days that may be left open. */
const OPEN_DAYS = ['closesOn', 'validTo'];
const LANGUAGES = ['nb', 'nn', 'en'] as const;

const isBox = (value: unknown): value is Box =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Box => isBox(value) && typeof value['nb'] === 'string';
const isDay = (name: string, value: unknown): boolean =>
  /(On|validFrom|validTo)$/.test(name) || (typeof value === 'string' && isDate(value));
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | string | undefined =>
  typeof value === 'number' ? value : textOf(value);

/** Whether there is anything below that can be changed here. */
export function hasValues(name: string, value: unknown): boolean {
  if (STRUCTURE.has(name)) return false;
  if (isText(value)) return true;
  if (Array.isArray(value)) return value.some((each) => hasValues('', each));
  if (isBox(value)) return Object.entries(value).some(([key, each]) => hasValues(key, each));
  if (typeof value === 'string')
    return LINES.includes(name) || isDay(name, value) || /Ore$|BasisPoints$/.test(name);
  return typeof value === 'number' || typeof value === 'boolean' || OPEN_DAYS.includes(name);
}

function TextFields({ name, pointer, value, editing }: Props & { value: Box }): ReactElement {
  const { t } = useTranslation('schemes');
  const { word } = useWords();
  return (
    <fieldset className="ds-fieldset field">
      <legend className="ds-label">{word(name)}</legend>
      {LANGUAGES.map((language) => {
        const at = `${pointer}/${language}`;
        const words = textOf(value[language]) ?? '';
        return (
          <TextField
            key={language}
            id={language === 'nb' ? fieldId(pointer) : fieldId(at)}
            label={t(`language.${language}`)}
            {...(words.length > 80 ? { rows: 3 } : {})}
            value={words}
            error={editing.errorAt(at) ?? (language === 'nb' ? editing.errorAt(pointer) : undefined)}
            onChange={(next) => editing.set(at, next)}
          />
        );
      })}
    </fieldset>
  );
}

function Leaf({ name, pointer, value, editing }: Props): ReactElement {
  const { word } = useWords();
  const common = { id: fieldId(pointer), label: word(name), error: editing.errorAt(pointer) };
  const set = (next: unknown): void => editing.set(pointer, next);
  if (typeof value === 'boolean') return <CheckboxField {...common} value={value} onChange={set} />;
  if (name.endsWith('Ore')) return <MoneyField {...common} value={numberOf(value)} onChange={set} />;
  if (name.endsWith('BasisPoints'))
    return <PercentField {...common} value={numberOf(value)} onChange={set} />;
  if (OPEN_DAYS.includes(name))
    return (
      <DateField
        {...common}
        optional
        value={textOf(value)}
        onChange={(day) => set(day ?? (name === 'closesOn' ? null : day))}
      />
    );
  if (isDay(name, value)) return <DateField {...common} value={textOf(value)} onChange={set} />;
  if (typeof value === 'number') return <IntegerField {...common} value={value} onChange={set} />;
  return <TextField {...common} value={textOf(value) ?? ''} onChange={set} />;
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** What an element of a list is called: its own words, or the name it goes by. */
function Called({ value, number }: { value: unknown; number: number }): ReactElement {
  const { label, title, id, key, kind } = isBox(value) ? value : {};
  const words =
    [label, title].find(isText)?.['nb'] ?? [id, key, kind].find((each) => typeof each === 'string');
  return <span className="as-written">{typeof words === 'string' ? words : number}</span>;
}

/** Fields for every value below a place: amounts, shares, dates, numbers, marks and texts in three languages. */
export function ValueFields({ name, pointer, value, editing }: Props): ReactElement | null {
  if (!hasValues(name, value)) return null;
  if (isText(value)) return <TextFields {...{ name, pointer, value, editing }} />;
  if (Array.isArray(value))
    return (
      <>
        {value.map((each: unknown, at) =>
          isBox(each) && !isText(each) && hasValues('', each) ? (
            <fieldset key={at} className="ds-fieldset field">
              <legend className="ds-label">
                <Called value={each} number={at + 1} />
              </legend>
              <ValueFields name="" pointer={`${pointer}/${at}`} value={each} editing={editing} />
            </fieldset>
          ) : (
            <ValueFields key={at} name={name} pointer={`${pointer}/${at}`} value={each} editing={editing} />
          ),
        )}
      </>
    );
  if (isBox(value))
    return (
      <>
        {Object.entries(value).map(([key, each]) => (
          <ValueFields
            key={key}
            name={key}
            pointer={`${pointer}/${escaped(key)}`}
            value={each}
            editing={editing}
          />
        ))}
      </>
    );
  return <Leaf {...{ name, pointer, value, editing }} />;
}
