import { createHash } from 'node:crypto';
import type { UploadedFile } from './upload';

/** JSON with the members of every object in alphabetical order: equal bodies have equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly upload: UploadedFile | undefined;
}

/** SHA-256 of what a request asks for: method, path, version expected, canonical body or the file. */
export function fingerprint(request: Request): Buffer {
  const hash = createHash('sha256');
  hash.update(canonical([request.method, request.url, request.ifMatch ?? null, request.body ?? null]));
  if (request.upload !== undefined) {
    const { content, ...rest } = request.upload;
    hash.update(canonical(rest)).update(content.sha256);
  }
  return hash.digest();
}
