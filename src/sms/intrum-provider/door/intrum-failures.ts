import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { failureAnswer, incomingFailure } from './intrum-answer.js';
import { CALLBACK_PATH, PROVIDER_PATH } from './intrum-paths.js';

const FORMS = [
  { path: `/${PROVIDER_PATH}/:`, answer: failureAnswer },
  { path: `/${CALLBACK_PATH}/:`, answer: incomingFailure },
] as const;

/**
 * Answers failures of INTRUM's addresses in INTRUM's form, wherever they come from: a body that is too long and a request
 * too many are refused before any controller is asked. The HTTP status stays.
 */
@Injectable()
export class IntrumFailures implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    fastifyOf(this.host)?.addHook('onSend', (request, reply, payload, done) => {
      const url = request.routeOptions.url ?? '';
      const form = FORMS.find(({ path }) => url.includes(path));
      if (!form || reply.statusCode < 400) {
        done(null, payload);
        return;
      }
      void reply
        .header('content-type', 'application/json; charset=utf-8')
        .removeHeader('content-length');
      done(null, JSON.stringify(form.answer(reply.statusCode)));
    });
  }
}

/** A process without HTTP has a host without an adapter, whatever its type says. */
function fastifyOf({
  httpAdapter,
}: {
  readonly httpAdapter?: HttpAdapterHost['httpAdapter'];
}): FastifyInstance | undefined {
  return httpAdapter?.getInstance<FastifyInstance>();
}
