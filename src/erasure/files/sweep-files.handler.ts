import { Clock, Handles, type JobHandler } from '../../platform/index.js';
import { sweepFiles } from '../erasure.jobs.js';
import { FileSweep } from './file-sweep.js';

@Handles(sweepFiles)
export class SweepFilesHandler implements JobHandler {
  constructor(
    private readonly sweep: FileSweep,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.sweep.run(this.clock.now());
  }
}
