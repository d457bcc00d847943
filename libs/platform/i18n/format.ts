const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ' ');

/** Øre as kroner the way Norwegians write them: `22 487 344,29 kr`, with øre only where there are any. */
export function formatKroner(ore: bigint | number): string {
  const amount = BigInt(ore);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  const rest = digits.slice(-2) === '00' ? '' : `,${digits.slice(-2)}`;
  return `${amount < 0n ? '−' : ''}${grouped(digits.slice(0, -2))}${rest} kr`;
}

/** `2021-09-01` as `1. september 2021`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined) throw new RangeError(`not a date: ${date}`);
  return `${day}. ${name} ${year}`;
}

const formatBytes = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.floor(bytes / 1024)} kB`;

type Value = string | number | bigint;

const FORMATS: Readonly<Record<string, (value: Value) => string>> = {
  kr: (value) => formatKroner(BigInt(value)),
  date: (value) => formatDate(String(value)),
  bytes: (value) => formatBytes(Number(value)),
  number: (value) => grouped(String(value)),
};

/**
 * Fills a catalogue sentence: `{{name}}` as it is, `{{remaining, kr}}`, `{{day, date}}`, `{{limit, bytes}}`,
 * `{{count, number}}` formatted. Throws when a value or a format is missing: that is a bug.
 */
export function fill(sentence: string, params: Readonly<Record<string, Value>> = {}): string {
  return sentence.replace(/\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g, (_, name: string, format?: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`no value for {{${name}}} in «${sentence}»`);
    if (format === undefined) return String(value);
    const formatter = FORMATS[format];
    if (formatter === undefined) throw new RangeError(`no format ${format} for «${sentence}»`);
    return formatter(value);
  });
}
