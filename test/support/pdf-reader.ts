import { inflateSync } from 'node:zlib';

/** A structure element as a screen reader meets it. */
export interface Tag {
  readonly type: string;
  readonly scope?: string;
  /** What is written inside it, pages and pieces put together. */
  readonly text: string;
  readonly children: readonly Tag[];
}

interface Marked {
  readonly page: number;
  readonly mcid: number;
}

const refs = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map((found) => Number(found[1]));
const refAfter = (dictionary: string, key: string): number | undefined => {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary);
  return found === null ? undefined : Number(found[1]);
};

/** The first text string: bytes, or UTF-16 behind its mark. */
function stringIn(object: Buffer | string): string | undefined {
  const found = /\(((?:\\.|[^\\)])*)\)/s.exec(
    typeof object === 'string' ? object : object.toString('latin1'),
  );
  if (found === null) return undefined;
  const marks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = (found[1] ?? '').replace(/\\(.)/gs, (_, mark: string) => marks[mark] ?? mark);
  const bytes = Buffer.from(raw, 'latin1');
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : raw;
}

/** Reads the PDFs that we write: plain objects, packed streams, fonts with a table of what they mean. */
export class PdfReader {
  private readonly objects = new Map<number, Buffer>();
  readonly catalogue: string;
  readonly title: string | undefined;
  readonly language: string | undefined;

  constructor(readonly bytes: Buffer) {
    const text = bytes.toString('latin1');
    for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
      const start = found.index + found[0].indexOf(' obj\n') + 5;
      this.objects.set(Number(found[1]), bytes.subarray(start, start + (found[2] ?? '').length));
    }
    const trailer = text.slice(text.lastIndexOf('trailer'));
    this.catalogue = this.words(refAfter(trailer, 'Root') ?? 0);
    this.title = stringIn(this.object(refAfter(this.words(refAfter(trailer, 'Info') ?? 0), 'Title') ?? 0));
    this.language = stringIn(this.catalogue.slice(this.catalogue.indexOf('/Lang')));
  }

  /** The structure tree below its root. */
  tags(): Tag[] {
    const root = this.words(refAfter(this.catalogue, 'StructTreeRoot') ?? 0);
    return this.kidsOf(root).flatMap((kid) => (typeof kid === 'number' ? [this.tag(kid)] : []));
  }

  /** Names of the fonts, and whether each brings its letters along. */
  fonts(): { name: string; embedded: boolean }[] {
    return [...this.objects.keys()]
      .map((id) => this.words(id))
      .filter((words) => /\/Type \/FontDescriptor\b/.test(words))
      .map((words) => ({
        name: /\/FontName \/(\S+)/.exec(words)?.[1] ?? '',
        embedded: /\/FontFile[23]? /.test(words),
      }));
  }

  pages(): number[] {
    return refs(/\/Kids \[(.*?)\]/s.exec(this.words(refAfter(this.catalogue, 'Pages') ?? 0))?.[1] ?? '');
  }

  /** What is drawn outside of all tags. */
  artefacts(): string[] {
    return this.pages().flatMap((page) =>
      this.pieces(page)
        .filter(({ mcid }) => mcid === undefined)
        .map(({ text }) => text),
    );
  }

  private object(id: number): Buffer {
    return this.objects.get(id) ?? Buffer.alloc(0);
  }

  private words(id: number): string {
    return this.object(id)
      .toString('latin1')
      .replace(/stream\n.*/s, '');
  }

  private stream(id: number): Buffer {
    const object = this.object(id);
    const start = object.indexOf('stream\n') + 7;
    const body = object.subarray(start, object.lastIndexOf('\nendstream'));
    return this.words(id).includes('/FlateDecode') ? inflateSync(body) : body;
  }

  private tag(id: number): Tag {
    const words = this.words(id);
    const kids = this.kidsOf(words);
    const marked = kids.filter((kid) => typeof kid !== 'number');
    const scope = /\/Scope \/(\w+)/.exec(words)?.[1];
    return {
      type: /\/S \/(\w+)/.exec(words)?.[1] ?? '',
      ...(scope === undefined ? {} : { scope }),
      text: marked.map(({ page, mcid }) => this.textOf(page, mcid)).join(''),
      children: kids.flatMap((kid) => (typeof kid === 'number' ? [this.tag(kid)] : [])),
    };
  }

  /** Elements by their number; what is marked on a page by the page and its number there. */
  private kidsOf(words: string): (number | Marked)[] {
    const list = /\/K \[(.*?)\]\n/s.exec(words)?.[1] ?? '';
    const page = refAfter(words, 'Pg') ?? 0;
    return [...list.matchAll(/<<(.*?)>>|(\d+) 0 R|(\d+)/gs)].map(([, elsewhere, element, here]) => {
      if (element !== undefined) return Number(element);
      if (elsewhere === undefined) return { page, mcid: Number(here) };
      return { page: refAfter(elsewhere, 'Pg') ?? page, mcid: Number(/\/MCID (\d+)/.exec(elsewhere)?.[1]) };
    });
  }

  private textOf(page: number, mcid: number): string {
    return this.pieces(page)
      .filter((piece) => piece.mcid === mcid)
      .map(({ text }) => text)
      .join('');
  }

  private readonly read = new Map<number, { mcid: number | undefined; text: string }[]>();

  private pieces(page: number): { mcid: number | undefined; text: string }[] {
    const known = this.read.get(page);
    if (known !== undefined) return known;
    const words = this.words(page);
    const content = this.stream(refAfter(words, 'Contents') ?? 0).toString('latin1');
    const fonts = this.fontsOf(words);
    const pieces: { mcid: number | undefined; text: string }[] = [];
    let mcid: number | undefined;
    let font = '';
    for (const [, tag, about, name, strings] of content.matchAll(
      /\/(\w+) (<<[^>]*>>)? ?B(?:DC|MC)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
    )) {
      if (tag !== undefined) {
        const id = /\/MCID (\d+)/.exec(about ?? '')?.[1];
        mcid = id === undefined ? undefined : Number(id);
        pieces.push({ mcid, text: '' });
      } else if (name !== undefined) font = name;
      else if (strings !== undefined) {
        const last = pieces.at(-1);
        if (last === undefined) throw new Error('text outside of every mark');
        pieces[pieces.length - 1] = {
          mcid: last.mcid,
          text: last.text + this.decoded(strings, fonts.get(font)),
        };
      }
    }
    this.read.set(page, pieces);
    return pieces;
  }

  private fontsOf(page: string): Map<string, Map<number, string>> {
    const resources = refAfter(page, 'Resources');
    const words = resources === undefined ? page : this.words(resources);
    const found = [...words.matchAll(/\/(F\d+) (\d+) 0 R/g)];
    return new Map(found.map(([, name = '', id]) => [name, this.meaningOf(Number(id))]));
  }

  /** Glyph → letters, as the font's own table has it (ToUnicode). */
  private meaningOf(font: number): Map<number, string> {
    const table = this.stream(refAfter(this.words(font), 'ToUnicode') ?? 0).toString('latin1');
    const meaning = new Map<number, string>();
    for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[(.*?)\]/gs)) {
      [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, letters = ''], index) => {
        const units = letters.replaceAll(' ', '').match(/.{4}/g) ?? [];
        meaning.set(
          parseInt(from, 16) + index,
          String.fromCharCode(...units.map((unit) => parseInt(unit, 16))),
        );
      });
    }
    return meaning;
  }

  private decoded(strings: string, meaning: Map<number, string> | undefined): string {
    return [...strings.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
      .map((glyph) => meaning?.get(parseInt(glyph, 16)) ?? '\ufffd')
      .join('');
  }
}

/** All tags of a tree in reading order. */
export const flat = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...flat(tag.children)]);

/** The words below a tag, with no-break spaces as spaces. */
export const textOf = (tag: Tag): string =>
  flat([tag])
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/ +/g, ' ')
    .trim();
