import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../../platform/index.js';
import { CheckpointStamps } from './checkpoint-stamps.js';
import { stampCheckpoint } from './stamp-checkpoint.jobs.js';

@Injectable()
@Handles(stampCheckpoint)
export class StampCheckpointHandler implements JobHandler {
  constructor(private readonly stamps: CheckpointStamps) {}

  async handle(): Promise<void> {
    await this.stamps.stampNewest();
  }
}
