import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createInflate } from 'node:zlib';
import type { FileBytes } from './file-bytes';
import { throwFaultOfSystem } from './system-fault';

const hex = (letter: string): string => letter.charCodeAt(0).toString(16);

/** A name of PDF, however its letters are written (`/Launch` is `/L#61unch` too). */
export const nameOf = (...words: readonly string[]): RegExp => {
  const spelt = words.map((word) => [...word].map((letter) => `(?:${letter}|#${hex(letter)})`).join(''));
  return new RegExp(`/(?:${spelt.join('|')})(?![A-Za-z0-9#])`);
};

const OBJECT_STREAM = new RegExp(nameOf('ObjStm').source, 'g');
const STREAM = /\bstream\r?\n/;
const PLAIN_FLATE = /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/;
/** How far the words of a dictionary reach on either side of its type. */
const REACH = 2048;
/** What all the object streams of a file may hold together. */
const MOST_TEXT = 32 * 1024 * 1024;
const OVERLAP = 64;

/**
 * The text of the compressed object streams, a piece at a time: what is not seen in the file itself may stand there.
 * `unreadable` where one is packed in a way that nobody needs, or holds more than any honest one.
 */
export async function* objectStreams(bytes: FileBytes): AsyncIterable<string> {
  let left = MOST_TEXT;
  for (const start of await placesOf(bytes)) {
    const place = await contentOf(bytes, start);
    if (place === undefined) {
      yield 'unreadable';
      return;
    }
    for await (const text of inflated(bytes.path, place)) {
      left -= text.length;
      yield left < 0 ? 'unreadable' : text;
      if (left < 0 || text === 'unreadable') return;
    }
  }
}

async function placesOf(bytes: FileBytes): Promise<number[]> {
  const places = new Set<number>();
  for await (const { at, window } of bytes.windows(OVERLAP)) {
    for (const found of window.toString('latin1').matchAll(OBJECT_STREAM)) places.add(at + found.index);
  }
  return [...places];
}

interface Place {
  readonly start: number;
  /** The last byte. */
  readonly end: number;
}

const END_OF_STREAM = Buffer.from('endstream');

/** Where the packed bytes of the stream lie whose dictionary has its type at `type`. */
async function contentOf(bytes: FileBytes, type: number): Promise<Place | undefined> {
  const from = Math.max(0, type - REACH);
  const text = (await bytes.read(from, 2 * REACH)).toString('latin1');
  const begin = text.lastIndexOf('obj', type - from);
  const stream = STREAM.exec(text.slice(type - from));
  if (stream === null || begin < 0) return undefined;
  if (!PLAIN_FLATE.test(text.slice(begin, type - from + stream.index))) return undefined;
  const start = type + stream.index + stream[0].length;
  const end = await bytes.indexOf(END_OF_STREAM, start);
  return end < 0 ? undefined : { start, end: end - 1 };
}

async function* inflated(path: string, place: Place): AsyncIterable<string> {
  // What goes wrong on the way comes out of the iterator.
  const unpacked = pipeline(createReadStream(path, place), createInflate(), () => undefined);
  let last = '';
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      const text = chunk.toString('latin1');
      yield last + text;
      last = text.slice(-OVERLAP);
    }
  } catch (error) {
    throwFaultOfSystem(error);
    yield 'unreadable';
  }
}
