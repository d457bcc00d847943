import fc from 'fast-check';
import type { Attempt, Bent } from '../support/client';
import { hostileText } from './hostile';

const CRLF = '\r\n';
const TYPE = 'multipart/form-data; boundary=b';

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly content: Buffer | string;
}

/** A form as somebody writes it who knows nothing of quoting. */
function formOf(parts: readonly Part[], end = `--b--${CRLF}`): Buffer {
  const written = parts.flatMap(({ name, fileName, type, content }) => [
    Buffer.from(
      `--b${CRLF}Content-Disposition: form-data; name="${name}"` +
        (fileName === undefined ? '' : `; filename="${fileName}"`) +
        (type === undefined ? '' : `${CRLF}Content-Type: ${type}`) +
        CRLF +
        CRLF,
    ),
    Buffer.from(content),
    Buffer.from(CRLF),
  ]);
  return Buffer.concat([...written, Buffer.from(end)]);
}

const TYPES = [
  '',
  'x',
  'text/html',
  'application/json',
  'multipart/mixed; boundary=c',
  'application/pdf; '.repeat(50),
];

/** What the head of a form may say instead of what it is. */
const HEADS = [
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=other',
  `multipart/form-data; boundary=${'b'.repeat(300)}`,
  'multipart/mixed; boundary=b',
  'application/x-www-form-urlencoded',
  'application/pdf',
  'MULTIPART/FORM-DATA; BOUNDARY="b"',
];

/**
 * Forms with a fault around the file that an operation takes: no file, two, another name or type of the part, names
 * that try something, fields without number or end, a form that is cut off, and a head that says something else.
 */
export function bentForms({ file = Buffer.alloc(0), fields = {} }: Attempt): fc.Arbitrary<Bent> {
  const texts = Object.entries(fields).map(([name, content]): Part => ({ name, content }));
  const good: Part = { name: 'file', fileName: 'plan.pdf', type: 'application/pdf', content: file };
  const whole = formOf([...texts, good]);
  const withFile = (over: Partial<Part>): Buffer => formOf([...texts, { ...good, ...over }]);
  const forms = fc.oneof(
    fc.constantFrom(
      formOf([]),
      formOf(texts),
      formOf([...texts, good, good]),
      formOf([good, ...texts]),
      formOf([...texts, good], ''),
      formOf(Array.from({ length: 30 }, (_, n): Part => ({ name: `f${n}`, content: 'x' }))),
      formOf([...texts, { name: 'file', content: file }]),
      formOf([{ name: 'n'.repeat(5_000), content: 'x' }, good]),
      formOf([{ name: 'kind', content: 'x'.repeat(20_000) }, good]),
      formOf([{ name: '__proto__', content: 'x' }, { name: 'kind', content: '' }, good]),
      withFile({ fileName: 'a'.repeat(5_000) }),
      withFile({ content: '' }),
    ),
    hostileText.map((name) => withFile({ name })),
    hostileText.map((fileName) => withFile({ fileName })),
    hostileText.map((content) => formOf([...texts.map(({ name }): Part => ({ name, content })), good])),
    fc.constantFrom(...TYPES).map((type) => withFile({ type })),
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
  );
  return fc.oneof(
    { weight: 4, arbitrary: forms.map((raw): Bent => ({ raw, headers: { 'content-type': TYPE } })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...HEADS).map((type) => ({ raw: whole, headers: { 'content-type': type } })),
    },
  );
}
