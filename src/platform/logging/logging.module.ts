import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { AppConfig } from '../config/app-config.js';
import { scrub } from './scrub.js';

/** Members that are never written, wherever they stand. */
const REDACTED = [
  'req.headers',
  'res.headers',
  '*.password',
  '*.token',
  '*.code',
  '*.phone',
  '*.secret',
];

/** One JSON line per request with its id; every line passes the scrubber before it leaves. */
export function loggingModule(config: AppConfig): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: config.logLevel,
      redact: { paths: REDACTED, remove: true },
      hooks: { streamWrite: scrub },
      quietReqLogger: true,
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : 'info',
      autoLogging: { ignore: isHealthCheck },
      serializers: {
        req: ({ method, url }: { method: string; url: string }) => ({ method, url: pathOf(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  });
}

function isHealthCheck(request: IncomingMessage): boolean {
  return (request.url ?? '').startsWith('/api/v1/health/');
}

/** Queries may hold a name or a phone that somebody searches for. */
function pathOf(url: string): string {
  return url.split('?')[0] ?? '';
}
