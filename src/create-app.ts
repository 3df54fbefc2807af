import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import {
  type AppConfig,
  guardBody,
  JobRegistry,
  keepRawBody,
  rawBodyLimit,
  readableCode,
  RequestLimits,
} from './platform/index.js';

const BODY_LIMIT = 1024 * 1024;
/** Of a multipart form; files are counted in bytes (SEC-16). */
const UPLOAD_LIMITS = {
  fileSize: 20 * BODY_LIMIT,
  files: 1,
  fields: 8,
  fieldSize: 4096,
  parts: 10,
};

/** Builds the HTTP application, ready to listen. Used by main, by the OpenAPI writer and by tests. */
export async function createApp(config: AppConfig): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config),
    httpAdapter(config),
    {
      bufferLogs: true,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  await configureHttp(app, config);
  app.get(JobRegistry).refuseUnhandled();
  app.enableShutdownHooks();
  return app;
}

/** Fastify with the house's limits. */
export function httpAdapter(config: AppConfig): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: readableCode,
    trustProxy: config.http.trustedProxies.length > 0 ? [...config.http.trustedProxies] : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
}

/** Everything between the socket and the controllers. */
export async function configureHttp(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  await app.register(cookie);
  // The routes that take files read them and set their limits; to all others a form is a wrong content type.
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  await app.register(helmet, {
    // Pages bring a policy of their own with a nonce; the API serves no HTML.
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: config.http.publicUrl.startsWith('https:'),
  });
  const limits = app.get(RequestLimits);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      // Such routes have limits of their own.
      if (rawBodyLimit(request) !== undefined) {
        done();
        return;
      }
      const { ip, method, routeOptions, headers } = request;
      const credential = headers.authorization ?? headers['x-api-key']?.toString();
      limits.count({ ip, credential, route: `${method} ${routeOptions.url ?? '-'}` });
      done();
    })
    .addHook('preParsing', (request, _reply, payload) => keepRawBody(request, payload))
    .addHook('preValidation', (request, _reply, done) => {
      guardBody(request.body);
      done();
    });
}
