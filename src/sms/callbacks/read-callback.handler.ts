import { Handles, type JobHandler } from '../../platform/index.js';
import { CallbackReader } from './callback-reader.js';
import { readCallback } from './read-callback.jobs.js';

@Handles(readCallback)
export class ReadCallbackHandler implements JobHandler<{ callbackId: string }> {
  constructor(private readonly reader: CallbackReader) {}

  async handle({ callbackId }: { callbackId: string }): Promise<void> {
    await this.reader.read(callbackId);
  }
}
