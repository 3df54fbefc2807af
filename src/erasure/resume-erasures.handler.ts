import { DataSource, IsNull, Not } from 'typeorm';
import { Handles, type JobHandler } from '../platform/index.js';
import { ErasingService } from './erasing.service.js';
import { Erasure } from './erasure.entity.js';
import { resumeErasures } from './erasure.jobs.js';

const MOST = 100;

@Handles(resumeErasures)
export class ResumeErasuresHandler implements JobHandler {
  constructor(
    private readonly dataSource: DataSource,
    private readonly erasing: ErasingService,
  ) {}

  async handle(): Promise<void> {
    const rows = await this.dataSource.getRepository(Erasure).find({
      select: { id: true },
      where: { runningKey: Not(IsNull()) },
      order: { id: 'ASC' },
      take: MOST,
    });
    for (const { id } of rows) await this.erasing.run(id);
  }
}
