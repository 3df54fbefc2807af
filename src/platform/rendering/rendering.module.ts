import { Global, Module } from '@nestjs/common';
import { HeadlessShellRenderer, PdfReader, PdfRenderer } from '#libs/pdf';
import { AppConfig } from '../config/app-config.js';
import { PdfTools } from './pdf-tools.js';

/** The one renderer and the one reader of PDFs of this process. The browser starts with the first page. */
@Global()
@Module({
  providers: [
    {
      provide: PdfRenderer,
      inject: [AppConfig],
      useFactory: ({ browserPath }: AppConfig): PdfRenderer =>
        new HeadlessShellRenderer(browserPath === undefined ? {} : { chromePath: browserPath }),
    },
    { provide: PdfReader, useFactory: () => new PdfReader() },
    PdfTools,
  ],
  exports: [PdfRenderer, PdfReader, PdfTools],
})
export class RenderingModule {}
