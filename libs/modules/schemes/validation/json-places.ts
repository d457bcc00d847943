/** Where in a JSON text each value stands, and which keys stand twice in one object. Lines count from 1. */
export interface JsonPlaces {
  readonly lines: ReadonlyMap<string, number>;
  readonly repeated: readonly string[];
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Strings, punctuation and the rest, one after another; blanks are passed over. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gy;
const BLANK = /\s*/gy;

/** Walks a text that is known to be JSON. */
class Walk {
  readonly lines = new Map<string, number>();
  readonly repeated: string[] = [];
  private at = 0;
  private line = 1;
  private counted = 0;

  constructor(private readonly text: string) {}

  value(pointer: string): void {
    const token = this.next();
    if (!this.lines.has(pointer)) this.lines.set(pointer, this.line);
    if (token === '{') this.members(pointer);
    else if (token === '[') this.elements(pointer);
  }

  private members(pointer: string): void {
    const seen = new Set<string>();
    for (let token = this.next(); token !== '}'; token = this.next()) {
      if (token === ',') continue;
      const key = JSON.parse(token) as string;
      const child = `${pointer}/${escaped(key)}`;
      if (seen.has(key)) this.repeated.push(child);
      seen.add(key);
      this.next();
      this.value(child);
    }
  }

  private elements(pointer: string): void {
    let place = 0;
    for (let token = this.peek(); token !== ']'; token = this.peek()) {
      if (token === ',') this.next();
      else this.value(`${pointer}/${String(place++)}`);
    }
    this.next();
  }

  private peek(): string {
    const { at, line, counted } = this;
    const token = this.next();
    Object.assign(this, { at, line, counted });
    return token;
  }

  private next(): string {
    BLANK.lastIndex = this.at;
    BLANK.exec(this.text);
    TOKEN.lastIndex = BLANK.lastIndex;
    const token = TOKEN.exec(this.text)?.[0];
    if (token === undefined) throw new Error('the text is no JSON');
    const start = TOKEN.lastIndex - token.length;
    for (; this.counted < start; this.counted += 1) if (this.text[this.counted] === '\n') this.line += 1;
    this.at = TOKEN.lastIndex;
    return token;
  }
}

/** The places of a text that `JSON.parse` has read. Throws on another: that is a bug. */
export function jsonPlaces(text: string): JsonPlaces {
  const walk = new Walk(text);
  walk.value('');
  return walk;
}
