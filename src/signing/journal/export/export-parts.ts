import {
  DocumentJournalExportController,
  JournalExportsController,
} from './journal-export.controller.js';
import { JournalExportRecords } from './journal-export-records.js';
import { JournalExportService } from './journal-export.service.js';
import { JournalFiles } from './journal-files.js';
import { JournalGathering } from './journal-gathering.js';
import { JournalPeople } from './journal-people.js';
import { JournalStreams } from './journal-streams.js';

/** What the export of the journal adds to the module of signing. */
export const exportControllers = [DocumentJournalExportController, JournalExportsController];
export const exportProviders = [
  JournalExportRecords,
  JournalExportService,
  JournalFiles,
  JournalGathering,
  JournalPeople,
  JournalStreams,
];
