import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import type { FileBytes } from './file-bytes';
import type { FileFault } from './file-fault';
import { throwFaultOfSystem } from './system-fault';
import { nameFault, safeContent } from './zip-entry';

const MOST_ENTRIES = 1_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const HIGHEST_RATIO = 100;
/** Small files may pack as tightly as they like. */
const RATIO_COUNTS_FROM = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** What is asked of a container once it is known to be safe to unpack. */
export interface Container {
  readonly names: readonly string[];
  /** The first entry of the file is packed or not. */
  readonly first: { readonly name: string; readonly stored: boolean };
  /** The text of the small parts that tell what the file is. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Looks into a zip container: its directory first, then every entry, unpacked within what the directory says and
 * thrown away. A fault, or what the container holds.
 */
export async function openContainer(bytes: FileBytes): Promise<FileFault | Container> {
  let zip: ZipFile;
  try {
    zip = await fromFdPromise(bytes.descriptor, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    });
  } catch (error) {
    throwFaultOfSystem(error);
    return 'file_damaged';
  }
  try {
    return await looked(zip);
  } catch (error) {
    throwFaultOfSystem(error);
    // The reader stops where directory and content say different things.
    return 'unsafe_file';
  }
}

async function looked(zip: ZipFile): Promise<FileFault | Container> {
  if (zip.entryCount > MOST_ENTRIES) return 'unsafe_file';
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  if (entries.length === 0) return 'file_damaged';
  const fault = directoryFault(entries) ?? (await layoutFault(zip, entries));
  if (fault !== undefined) return fault;
  const parts = new Map<string, string>();
  for (const entry of entries) {
    const content = await safeContent(nameIn(entry), await zip.openReadStreamPromise(entry));
    if (content === undefined) return 'unsafe_file';
    if (content !== '') parts.set(nameIn(entry), content);
  }
  const first = entries.find((entry) => entry.relativeOffsetOfLocalHeader === 0);
  return {
    names: entries.map(nameIn),
    first: { name: first ? nameIn(first) : '', stored: first?.compressionMethod === STORED },
    parts,
  };
}

const nameIn = (entry: Entry): string => entry.fileNameRaw.toString('utf8');

function directoryFault(entries: readonly Entry[]): FileFault | undefined {
  if (entries.some((entry) => entry.isEncrypted())) return 'file_encrypted';
  const names = entries.map(nameIn);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return 'unsafe_file';
  const strange = entries.some(
    (entry) =>
      nameFault(nameIn(entry), entry.externalFileAttributes) ||
      ![STORED, DEFLATED].includes(entry.compressionMethod) ||
      tooTight(entry.uncompressedSize, entry.compressedSize),
  );
  const unpacked = sumOf(entries, ({ uncompressedSize }) => uncompressedSize);
  const packed = sumOf(entries, ({ compressedSize }) => compressedSize);
  return strange || unpacked > MOST_UNPACKED || tooTight(unpacked, packed) ? 'unsafe_file' : undefined;
}

const tooTight = (unpacked: number, packed: number): boolean =>
  unpacked > RATIO_COUNTS_FROM && unpacked > packed * HIGHEST_RATIO;

const sumOf = (entries: readonly Entry[], sizeOf: (entry: Entry) => number): number =>
  entries.reduce((sum, entry) => sum + sizeOf(entry), 0);

/** Every entry has bytes of its own, from the first byte of the file on, under the name the directory gives it. */
async function layoutFault(zip: ZipFile, entries: readonly Entry[]): Promise<FileFault | undefined> {
  let free = 0;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < free || (free === 0 && start > 0)) return 'unsafe_file';
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!local.fileName.equals(entry.fileNameRaw)) return 'unsafe_file';
    free = local.fileDataStart + entry.compressedSize;
  }
  return undefined;
}
