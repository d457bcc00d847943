import { createHash } from 'node:crypto';
import { BackupFault } from './backup-fault';
import { type EndLine, FORMAT, type HeadLine, VERSION } from './lines';
import { type Part, readParts } from './read-backup';
import { Tally } from './tally';

export interface Proven {
  readonly head: HeadLine;
  readonly tables: number;
  readonly rows: number;
}

/** Reads a backup from its first byte to its last and compares every count and checksum, before anything is touched. */
export async function proveBackup(path: string): Promise<Proven> {
  const damaged = new BackupFault(`${path} is damaged: its checksums do not agree.`);
  const whole = createHash('sha256');
  let head: HeadLine | undefined;
  let tally: Tally | undefined;
  let counted = { tables: 0, rows: 0 };
  let end: EndLine | undefined;
  for await (const part of readParts(path)) {
    if (end !== undefined) throw damaged;
    if ('rows' in part) {
      tally?.add(part.rows);
      whole.update(part.rows);
      continue;
    }
    const line = lineOf(part, damaged);
    head ??= headOf(path, line);
    if (isEnd(line)) {
      end = line;
      if (end.sha256 !== whole.digest('hex')) throw damaged;
      continue;
    }
    if (isCount(line)) {
      const { rows, sha256 } = tally?.end() ?? { rows: -1, sha256: '' };
      if (rows !== line.rows || sha256 !== line.sha256) throw damaged;
      counted = { tables: counted.tables + 1, rows: counted.rows + rows };
      whole.update('\\.\n');
    }
    if ('table' in line) tally = new Tally();
    whole.update(part.line);
  }
  if (head === undefined || end === undefined)
    throw new BackupFault(`${path} is not whole: its last line is missing.`);
  if (end.rows !== counted.rows || end.tables !== counted.tables) throw damaged;
  return { head, ...counted };
}

const isEnd = (line: object): line is EndLine => 'tables' in line;
const isCount = (line: object): line is { rows: number; sha256: string } =>
  'rows' in line && !('tables' in line);

function lineOf(part: Extract<Part, { line: Buffer }>, damaged: BackupFault): object {
  try {
    const value: unknown = JSON.parse(part.line.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw damaged;
}

function headOf(path: string, line: object): HeadLine {
  const head = line as Partial<HeadLine>;
  if (head.format !== FORMAT || !Array.isArray(head.migrations))
    throw new BackupFault(`${path} is damaged, or is not a backup.`);
  if (head.version !== VERSION)
    throw new BackupFault(`${path} is a backup of another form (version ${String(head.version)}).`);
  return head as HeadLine;
}
