import { Handles, type JobHandler } from '../../platform/index.js';
import { removeFiles } from '../erasure.jobs.js';
import { FileRemoval } from './file-removal.js';

@Handles(removeFiles)
export class RemoveFilesHandler implements JobHandler<{ sha256s: string }> {
  constructor(private readonly removal: FileRemoval) {}

  async handle({ sha256s }: { sha256s: string }): Promise<void> {
    await this.removal.remove(sha256s.split(' '));
  }
}
