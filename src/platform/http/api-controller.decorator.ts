import { applyDecorators, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiExcludeController, ApiTags } from '@nestjs/swagger';

/** Everything programs call lives under this; pages for people do not. */
export const API_PREFIX = 'api/v1';

/** A controller of the REST API: `@ApiController('documents', 'Documents')` serves `/api/v1/documents`. */
export function ApiController(path: string, tag: string): ClassDecorator {
  return applyDecorators(Controller(`${API_PREFIX}/${path}`), ApiTags(tag), ApiBearerAuth());
}

/** A controller of pages for people; it is not part of the OpenAPI document. */
export function PageController(path: string): ClassDecorator {
  return applyDecorators(Controller(path), ApiExcludeController());
}
