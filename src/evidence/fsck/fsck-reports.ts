import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, newId, Transactions } from '../../platform/index.js';
import { FsckReportRow } from './fsck-report-row.entity.js';
import type { FsckReport } from './run-fsck.js';

const kept = 30;

/** Keeps what the nightly checks found. */
@Injectable()
export class FsckReports {
  constructor(private readonly transactions: Transactions) {}

  async keep(report: FsckReport): Promise<void> {
    const row = { id: newId(), checkedAt: new Date(report.checkedAt), ok: report.ok, report };
    await this.transactions.run(async (tx) => {
      await tx.insert(FsckReportRow, row);
      const old = await tx.find(FsckReportRow, {
        select: { id: true },
        order: { id: 'DESC' },
        skip: kept,
        take: 100,
      });
      if (old.length > 0) await tx.delete(FsckReportRow, { id: In(old.map(({ id }) => id)) });
    });
  }

  /**
   * The last report. Whoever runs the installation sees all of it; an organization what concerns the log, which all
   * share, and itself.
   */
  async last(actor: Actor): Promise<FsckReport | undefined> {
    const [row] = await this.transactions.run((tx) =>
      tx.find(FsckReportRow, { order: { id: 'DESC' }, take: 1 }),
    );
    if (!row || actor.roles.includes('operator')) return row?.report;
    const findings = row.report.findings.filter(
      ({ organizationId }) =>
        organizationId === undefined || organizationId === actor.organizationId,
    );
    return { ...row.report, findings };
  }
}
