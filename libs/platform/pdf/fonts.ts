import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { unpackWoff } from './unpack-woff';

/** The alphabets of the font lie in files of their own; most texts need the first alone. */
const ALPHABETS = ['latin', 'latin-ext', 'cyrillic', 'greek'] as const;
const WEIGHTS = { normal: 400, strong: 600 } as const;

export type Weight = keyof typeof WEIGHTS;

/** A stretch of text that one file of the font can write. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

const fileOf = (alphabet: string, weight: Weight): string =>
  createRequire(__filename).resolve(
    `@fontsource/inter/files/inter-${alphabet}-${WEIGHTS[weight]}-normal.woff`,
  );

const files = new Map<string, Buffer>();
const fonts = new Map<string, Font>();

/** The file of a font by the name that `runsOf` gives, unpacked once. */
export function fontFile(font: string): Buffer {
  const [alphabet = '', weight = ''] = font.split(':');
  const file = fileOf(alphabet, weight === 'strong' ? 'strong' : 'normal');
  const known = files.get(font) ?? unpackWoff(readFileSync(file));
  files.set(font, known);
  return known;
}

function glyphsOf(font: string): Font {
  const known = fonts.get(font) ?? (create(fontFile(font)) as Font);
  fonts.set(font, known);
  return known;
}

/** Spaces that fonts do not know, and marks that are written by nothing. */
const SPACES = /[\u2000-\u200a\u202f\u205f\u3000\t]/gu;
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|(?!\n)\p{Cc}/gu;
const HYPHENS = /[\u2010\u2011]/gu;
const UNKNOWN = '?';

/** A text in stretches of one font each; what no font can write is written as a question mark. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { font: string; text: string }[] = [];
  const plain = text.normalize('NFC').replace(SPACES, '\u00a0').replace(HYPHENS, '-').replace(UNSEEN, '');
  for (const letter of plain) {
    const { font, written } = fontOf(letter, weight, runs.at(-1)?.font);
    const last = runs.at(-1);
    if (last?.font === font) last.text += written;
    else runs.push({ font, text: written });
  }
  return runs;
}

function fontOf(letter: string, weight: Weight, last: string | undefined): { font: string; written: string } {
  const first = `${ALPHABETS[0]}:${weight}`;
  if (letter === '\n' || letter === ' ') return { font: last ?? first, written: letter };
  const code = letter.codePointAt(0) ?? 0;
  const font = ALPHABETS.map((alphabet) => `${alphabet}:${weight}`).find((each) =>
    glyphsOf(each).hasGlyphForCodePoint(code),
  );
  return font === undefined ? { font: last ?? first, written: UNKNOWN } : { font, written: letter };
}
