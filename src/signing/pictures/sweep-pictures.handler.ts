import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../platform/index.js';
import { IdlePictures } from './idle-pictures.query.js';
import { PictureStore } from './picture-store.js';
import { sweepPictures } from './sweep-pictures.jobs.js';

/** Documents in one run; the rest is for the next. */
const MOST = 1_000;

@Injectable()
@Handles(sweepPictures)
export class SweepPicturesHandler implements JobHandler {
  constructor(
    private readonly idle: IdlePictures,
    private readonly store: PictureStore,
  ) {}

  async handle(): Promise<void> {
    for (const documentId of await this.idle.documentIds(MOST)) await this.store.remove(documentId);
  }
}
