import { Handles, type JobHandler } from '../platform/index.js';
import { ErasingService } from './erasing.service.js';
import { eraseSubject } from './erasure.jobs.js';

@Handles(eraseSubject)
export class EraseSubjectHandler implements JobHandler<{ erasureId: string }> {
  constructor(private readonly erasing: ErasingService) {}

  async handle({ erasureId }: { erasureId: string }): Promise<void> {
    await this.erasing.run(erasureId);
  }
}
