import type { Provider } from '@nestjs/common';
import { CheckEvidenceHandler } from './check-evidence.handler.js';
import { FileSources } from './file-sources.js';
import { FsckReportRow } from './fsck-report-row.entity.js';
import { FsckReports } from './fsck-reports.js';
import { FsckController } from './fsck.controller.js';
import { NightlyFsck } from './nightly-fsck.js';

/** What the nightly check adds to the module of evidence. */
export const fsckRows = [FsckReportRow];
export const fsckControllers = [FsckController];
export const fsckProviders: Provider[] = [
  FileSources,
  FsckReports,
  NightlyFsck,
  CheckEvidenceHandler,
];
