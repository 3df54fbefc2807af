import type { Provider } from '@nestjs/common';
import { registerFiles } from '../../evidence/index.js';
import { IdlePictures } from './idle-pictures.query.js';
import { PageFactsReader } from './page-facts.js';
import { PagePictures } from './page-pictures.js';
import { PagePicturesListener } from './page-pictures.listener.js';
import { pictureFiles } from './picture-files.js';
import { PictureStore } from './picture-store.js';
import { SweepPicturesHandler } from './sweep-pictures.handler.js';

/** What the frozen pages look like, as parts of the signing module. */
export const pictureProviders: Provider[] = [
  IdlePictures,
  PageFactsReader,
  PagePictures,
  PagePicturesListener,
  PictureStore,
  SweepPicturesHandler,
  registerFiles(pictureFiles),
];
