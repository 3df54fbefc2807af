import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { Handles, type JobHandler } from '../../platform/index.js';
import { checkEvidence } from './fsck.jobs.js';
import { NightlyFsck } from './nightly-fsck.js';
import { FsckReports } from './fsck-reports.js';

/** Findings in one line of the log: enough to know where to look, the report has them all. */
const told = 20;

@Handles(checkEvidence)
export class CheckEvidenceHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly fsck: NightlyFsck,
    private readonly reports: FsckReports,
    @InjectPinoLogger(CheckEvidenceHandler.name) private readonly logger: PinoLogger,
  ) {}

  async handle(): Promise<void> {
    const report = await this.fsck.run();
    await this.reports.keep(report);
    const { counts, totals } = report;
    if (report.ok) {
      this.logger.info({ counts, totals }, 'the evidence was checked and is whole');
      return;
    }
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    const findings = errors.slice(0, told);
    this.logger.error(
      { alarm: 'evidence', totals, findings },
      'the evidence has been tampered with',
    );
  }
}
