import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { HeadlessShellRenderer, PdfReader, PdfRenderer } from '#libs/pdf';
import { messageOf } from '../errors/code-of.js';

/** Starts the renderer ahead of the first document, and stops what the process has started. */
@Injectable()
export class PdfTools implements OnApplicationShutdown {
  constructor(
    private readonly renderer: PdfRenderer,
    private readonly reader: PdfReader,
    @InjectPinoLogger(PdfTools.name) private readonly logger: PinoLogger,
  ) {}

  /** Says in the log at once what the first document would run into (SEC-26, SEC-27). */
  async warmUp(): Promise<void> {
    if (!(this.renderer instanceof HeadlessShellRenderer)) return;
    if (!this.renderer.isSandboxed) {
      this.logger.warn('the browser runs as root, without its sandbox: use a user of its own');
    }
    try {
      await this.renderer.start();
      this.logger.info({ browser: await this.renderer.version() }, 'documents can be rendered');
    } catch (error) {
      this.logger.error(`documents cannot be rendered: ${messageOf(error)}`);
    }
  }

  /** Resolves when the browser answers; starts it when it does not run. @throws RendererUnavailable */
  async probe(): Promise<void> {
    if (this.renderer instanceof HeadlessShellRenderer) await this.renderer.version();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.renderer.close(), this.reader.close()]);
  }
}
