import type { Office } from '../pictures/office.js';
import type { ConsoleDesk } from './console-desk.js';

/** One screen of the console as somebody sees it: drawn for README and docs, and looked at by the tests. */
export interface ConsoleScreen {
  /** Name of its picture. */
  readonly name: string;
  readonly as: 'employee' | 'administrator' | 'auditor' | 'operator';
  /** Path under `/console`; what must be there to look at is made by the REST API before. */
  readonly path: string | ((office: Office) => Promise<string>);
  /** Words that stand there once it is whole. */
  readonly reads: string;
  /** What the person does after it opened, for instance opens a dialog. */
  readonly act?: (desk: ConsoleDesk) => Promise<void>;
}
