import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOperation } from '@nestjs/swagger';
import type { Operation as OperationName } from '@tilsagn/domain/access/table';
import { ProblemDto } from '@tilsagn/platform/http/problem.dto';

export const OPERATION = Symbol('operation');

export interface OperationOptions {
  /** One line for the API's description. */
  readonly summary: string;
  readonly description?: string;
  /** Set to false where every call would fill the audit trail with noise (a draft saved as it is typed). */
  readonly audit?: boolean;
  /** Set to true where reading is itself worth recording (an employee opens a case). */
  readonly auditReads?: boolean;
}

export interface OperationMetadata extends OperationOptions {
  readonly name: OperationName;
}

/** Names the row of the access table that opens a handler, and describes the handler in the API's description. */
export function Operation(name: OperationName, options: OperationOptions): MethodDecorator {
  const { summary, description = summary } = options;
  return applyDecorators(
    SetMetadata(OPERATION, { name, ...options } satisfies OperationMetadata),
    ApiOperation({ operationId: name, summary, description }),
    ApiExtraModels(ProblemDto),
  );
}
