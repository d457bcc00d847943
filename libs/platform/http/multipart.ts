import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { TooLong, discard, stage, type StagedFile } from '@tilsagn/platform/files/staged-file';
import { ProblemException } from './problem-exception';
import type { UploadedFile, UploadOptions } from './upload';

/** What the form around the file may weigh. */
const WRAPPING = 64 * 1024;
const LIMITS = { files: 2, fields: 20, fieldSize: 10_000 };

/** What the parser says of a form that is cut off or has no boundary: plain errors, without a code. */
const malformed = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof ProblemException) &&
  error.name === 'Error' &&
  !('statusCode' in error);

/**
 * Takes in the one file of a multipart request with the fields beside it, written to `folder` as it comes.
 * @throws ProblemException unsupported_media_type, required (no file), one_file_at_a_time, body_too_large as soon
 * as the limit is passed, bad_request (a broken form)
 */
export async function readUpload(
  request: FastifyRequest,
  { maxBytes }: UploadOptions,
  folder: string,
): Promise<UploadedFile> {
  if (!request.isMultipart()) throw ProblemException.because('unsupported_media_type');
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes + WRAPPING) throw tooLarge(maxBytes);
  const reading: Reading = { fields: {}, folder, maxBytes };
  try {
    await readParts(request, reading);
  } catch (error) {
    if (reading.content !== undefined) await discard(reading.content);
    // The rest is read and forgotten, so that the answer gets through and the connection can be used again.
    request.raw.unpipe();
    request.raw.resume();
    if (error instanceof TooLong) throw tooLarge(maxBytes);
    if (malformed(error)) throw ProblemException.because('bad_request');
    throw error;
  }
  const { part, content, fields } = reading;
  if (part === undefined || content === undefined) throw ProblemException.because('required', AT_FILE);
  return { fileName: part.filename, mediaType: part.mimetype, content, fields };
}

interface Reading {
  readonly fields: Record<string, string>;
  readonly folder: string;
  readonly maxBytes: number;
  part?: MultipartFile;
  content?: StagedFile;
}

const AT_FILE = { field: '/file' };

const tooLarge = (limit: number): ProblemException =>
  ProblemException.because('body_too_large', { params: { limit } });

async function readParts(request: FastifyRequest, reading: Reading): Promise<void> {
  const limits = { ...LIMITS, fileSize: reading.maxBytes + 1 };
  for await (const part of request.parts({ limits, preservePath: true })) {
    if (part.type === 'file') await readFile(part, reading);
    else if (part.valueTruncated || part.fieldnameTruncated) throw ProblemException.because('bad_request');
    else if (typeof part.value === 'string') reading.fields[part.fieldname] = part.value;
  }
}

async function readFile(part: MultipartFile, reading: Reading): Promise<void> {
  if (part.fieldname !== 'file') throw ProblemException.because('required', AT_FILE);
  if (reading.content !== undefined) throw ProblemException.because('one_file_at_a_time', AT_FILE);
  reading.content = await stage(part.file, reading.folder, reading.maxBytes);
  reading.part = part;
}
