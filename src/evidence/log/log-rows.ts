import { CheckpointRow } from './rows/checkpoint-row.entity.js';
import { LogEpoch } from './rows/log-epoch.entity.js';
import { LogLeaf } from './rows/log-leaf.entity.js';
import { LogYear } from './rows/log-year.entity.js';
import { QueuedEvent } from './rows/queued-event.entity.js';
import { TimestampRow } from './rows/timestamp-row.entity.js';

/** The tables of the log. */
export const logRows = [QueuedEvent, LogYear, LogEpoch, LogLeaf, CheckpointRow, TimestampRow];
