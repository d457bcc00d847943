import type { ExecutionContext } from '@nestjs/common';
import { SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { StagedFile } from '@tilsagn/platform/files/staged-file';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';

export const UPLOAD = Symbol('upload');

export interface UploadOptions {
  readonly maxBytes: number;
}

/** One file that came with a request, written to disk within the operation's limit; gone once the request is answered. */
export interface UploadedFile {
  readonly fileName: string;
  /** What the sender calls it; not believed. */
  readonly mediaType: string;
  readonly content: StagedFile;
  /** The text fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

declare module 'fastify' {
  interface FastifyRequest {
    upload?: UploadedFile;
  }
}

/**
 * Handler: takes multipart/form-data with one file in the part `file`. Above the limit the answer is
 * `body_too_large` (413) at once, for a second file `one_file_at_a_time` (422); any other operation refuses
 * multipart with `unsupported_media_type` (415).
 */
export const AcceptsUpload = (options: UploadOptions): MethodDecorator =>
  applyDecorators(
    SetMetadata(UPLOAD, options),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );

/** Parameter: the file that came. Refuses with `required` (422) when there is none. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): UploadedFile => {
  const { upload } = context.switchToHttp().getRequest<FastifyRequest>();
  if (upload === undefined) throw ProblemException.because('required', { field: '/file' });
  return upload;
});
