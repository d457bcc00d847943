import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { LoggerService } from '@nestjs/common';
import { FileScanner, type ScanResult } from './file-scanner';

const DEFAULT_PORT = 3310;
const LONGEST_ANSWER = 1_000;

export interface ClamdOptions {
  /** `tcp://host:3310`. */
  readonly url: string;
  /** For the whole conversation; a file waits no longer for its scanner. */
  readonly timeoutMs: number;
  readonly logger: Pick<LoggerService, 'warn'>;
}

/** ClamAV's daemon, which is sent the file over TCP (its command INSTREAM). */
export class ClamdScanner extends FileScanner {
  readonly isThere = true;

  constructor(private readonly options: ClamdOptions) {
    super();
  }

  async scan(content: Readable): Promise<ScanResult> {
    const { url, timeoutMs, logger } = this.options;
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port || DEFAULT_PORT) });
    // Whatever happens to either end comes out of the conversation below.
    const late = setTimeout(() => socket.destroy(new Error('the scanner took too long')), timeoutMs);
    try {
      const answer = answerOf(socket);
      await Promise.race([send(socket, content), answer]);
      return resultOf(await answer);
    } catch (error) {
      logger.warn('a file could not be scanned', error);
      return 'not_scanned';
    } finally {
      clearTimeout(late);
      content.destroy();
      socket.destroy();
    }
  }
}

/** Each piece goes with its length before it; an empty one ends the file. */
async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer>) {
    socket.write(lengthOf(piece.length));
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    answer += piece.toString('latin1');
    if (answer.includes('\0') || answer.length > LONGEST_ANSWER) break;
  }
  return answer.replace(/\0[^]*$/, '');
}

/** `stream: OK`, `stream: <name> FOUND`; anything else is no answer. */
function resultOf(answer: string): ScanResult {
  if (/^stream: OK$/.test(answer)) return 'clean';
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
  throw new Error('the scanner did not say whether the file is clean');
}
