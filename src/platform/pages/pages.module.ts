import { Global, Module } from '@nestjs/common';
import { PageAssetsController } from './page-assets.controller.js';
import { Pages } from './pages.js';

/** Pages for people, drawn on the server. */
@Global()
@Module({ controllers: [PageAssetsController], providers: [Pages], exports: [Pages] })
export class PagesModule {}
