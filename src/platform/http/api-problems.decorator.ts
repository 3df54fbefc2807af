import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

const MEANING: Readonly<Record<number, string>> = {
  400: 'Malformed: not JSON, a wrong content type, a broken cursor',
  401: 'No identity, or it has expired',
  403: 'The role does not allow it',
  404: 'Unknown, or it belongs to another organization',
  409: 'The present state forbids it',
  410: 'It was erased on purpose; it cannot be brought back',
  413: 'Too large; the code names the limit',
  422: 'A member is wrong; each is named by a pointer',
  423: 'Locked after too many failed attempts',
  429: 'Too many requests; Retry-After says when',
  503: 'Temporarily unavailable; nothing was changed',
};

/** Documents which problems the operation may answer. 401 goes without saying on routes that are not public. */
export function ApiProblems(...statuses: number[]): MethodDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANING[status] ?? '',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } },
        },
      }),
    ),
  );
}

/** Keeps the schema in the document though it is only referred to. */
export const problemModels = [ProblemDto];
