import type { Provider } from '@nestjs/common';
import { DocumentPagesController } from './document-pages.controller.js';
import { DocumentPagesService } from './document-pages.service.js';
import { PageLooks } from './page-looks.js';

/** Documents page by page for employees, as parts of the signing module. */
export const documentPagesControllers = [DocumentPagesController];
export const documentPagesProviders: Provider[] = [DocumentPagesService, PageLooks];
