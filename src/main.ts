import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { createApp } from './create-app.js';
import { LogSignerServer } from './evidence/index.js';
import { serveOpenApi } from './openapi/openapi-document.js';
import { TemplateFiller } from './templates/index.js';
import {
  type AppConfig,
  ConfigError,
  holdDatabase,
  JobRegistry,
  messageOf,
  PdfTools,
  readEnvironment,
  readSignerEnvironment,
  type SignerEnvironment,
} from './platform/index.js';

async function main(): Promise<void> {
  const signer = readSignerEnvironment();
  if (signer) {
    await runLogSigner(signer);
    return;
  }
  const config = readEnvironment();
  holdDatabase(config);
  if (config.role === 'worker' || config.role === 'sms') {
    await startWorker(config);
    return;
  }
  const app = await createApp(config);
  await serveOpenApi(app);
  await app.listen(config.http.port, config.http.host);
  app.get(Logger).log(`listening on http://${config.http.host}:${config.http.port}`);
  app.get(TemplateFiller).warm();
  await app.get(PdfTools).warmUp();
}

/** The key of the log and nothing else: no database, no Redis, no HTTP. */
async function runLogSigner(settings: SignerEnvironment): Promise<void> {
  const server = await LogSignerServer.start(settings, (point) => {
    if (point === settings.faultPoint) process.kill(process.pid, 'SIGKILL');
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void server.stop().then(() => process.exit(0));
    });
  }
  process.stdout.write(`log signer listening on ${settings.socket}\n`);
}

/** Jobs only: no HTTP. */
async function startWorker(config: AppConfig): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.get(JobRegistry).refuseUnhandled();
  app.enableShutdownHooks();
  app.get(Logger).log(`${config.role} started`);
  if (!config.lanes.includes('sms')) {
    app.get(Logger).log('SMS are left to a process with ROLE=sms, which holds the bind');
  }
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError ? error.message : `Signet could not start: ${messageOf(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
