import type { FastifyRequest } from 'fastify';
import { ProblemException } from './problem-exception';
import type { UploadedFile, UploadOptions } from './upload';

const textOf = (fields: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields as Record<string, unknown>).flatMap(([name, part]) =>
      typeof part === 'object' && part !== null && 'value' in part && typeof part.value === 'string'
        ? [[name, part.value]]
        : [],
    ),
  );

const tooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';

/** What the parser says of a form that is cut off or has no boundary: plain errors, without a code. */
const malformed = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof ProblemException) &&
  error.name === 'Error' &&
  !('statusCode' in error);

/**
 * Reads the one file of a multipart request whole, stopping at the operation's limit.
 * @throws ProblemException unsupported_media_type, required (no file), body_too_large, bad_request (a broken form)
 */
export async function readUpload(request: FastifyRequest, options: UploadOptions): Promise<UploadedFile> {
  if (!request.isMultipart()) throw ProblemException.because('unsupported_media_type');
  const limits = { fileSize: options.maxBytes, files: 1, fields: 20, fieldSize: 10_000 };
  try {
    const part = await request.file({ limits });
    if (part?.fieldname !== 'file') throw ProblemException.because('required', { field: '/file' });
    const content = await part.toBuffer();
    return { fileName: part.filename, mediaType: part.mimetype, content, fields: textOf(part.fields) };
  } catch (error) {
    if (malformed(error)) throw ProblemException.because('bad_request');
    if (!tooLarge(error)) throw error;
    throw ProblemException.because('body_too_large', { params: { limit: options.maxBytes } });
  }
}
