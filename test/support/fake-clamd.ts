import { createServer, type AddressInfo, type Socket } from 'node:net';
import { EICAR } from './bad-files/bad-file';

export interface FakeClamd {
  readonly url: string;
  /** What it answers instead of looking; nothing at all for `silent`. */
  says: string | undefined;
  /** What happens while it looks. */
  meanwhile: (() => Promise<void>) | undefined;
  /** Files it was sent, whole. */
  readonly seen: Buffer[];
  close(): Promise<void>;
}

/** A scanner that speaks as clamd does and knows one virus. */
export async function startFakeClamd(): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let received = Buffer.alloc(0);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const file = fileIn(received);
      if (file === undefined || clamd.says === 'silent') return;
      clamd.seen.push(file);
      const found = file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      void (clamd.meanwhile?.() ?? Promise.resolve()).then(() => socket.end(`${clamd.says ?? found}\0`));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const clamd: FakeClamd = {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    says: undefined,
    meanwhile: undefined,
    seen: [],
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return clamd;
}

const COMMAND = Buffer.from('zINSTREAM\0');

/** The file of a conversation, once its last piece has come. Throws on what is not the protocol. */
function fileIn(received: Buffer): Buffer | undefined {
  if (received.length < COMMAND.length) return undefined;
  if (!received.subarray(0, COMMAND.length).equals(COMMAND)) throw new Error('not the command INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
