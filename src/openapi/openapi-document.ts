import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemModels } from '../platform/index.js';
import metadata from './metadata.js';
import { documentSuccessAnswers } from './success-answers.js';

/** The OpenAPI document of the application: what `/api/openapi.json` serves and the repository checks in. */
export async function openApiDocument(app: INestApplication): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(metadata);
  await documentSuccessAnswers((await metadata())['@nestjs/swagger'].controllers);
  const base = new DocumentBuilder()
    .setTitle('Signet')
    .setDescription(
      'Clients sign documents from a phone: the CRM makes a document, one call sends it, the client reads it on a page and confirms with the code of an SMS. Errors are RFC 9457 problems with a stable `code`; times are UTC with milliseconds; lists are paged by `cursor`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  return SwaggerModule.createDocument(app, base, { extraModels: problemModels });
}

/** Serves the document and a page to try it on. */
export async function serveOpenApi(app: INestApplication): Promise<void> {
  SwaggerModule.setup('api/docs', app, await openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Signet API',
    swaggerOptions: { persistAuthorization: true },
  });
}
