import { Entity } from 'typeorm';
import { BoolColumn, IdColumn, InstantColumn, JsonColumn } from '../../platform/index.js';
import type { FsckReport } from './run-fsck.js';

/** What a nightly check found; the last month of them is kept. */
@Entity('evidence_fsck_report')
export class FsckReportRow {
  @IdColumn() id!: string;
  @InstantColumn() checkedAt!: Date;
  @BoolColumn() ok!: boolean;
  @JsonColumn() report!: FsckReport;
}
