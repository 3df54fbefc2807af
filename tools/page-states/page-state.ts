import type { Page } from '../../src/platform/index.js';

/** One state of one page for people, with sample data: drawn for docs/images, checked in browser tests. */
export interface PageState {
  /** Words of a file name: `signing-wrong-code`. */
  readonly name: string;
  readonly page: Page;
  /** Its pictures are still on their way. */
  readonly isLoading?: boolean;
  /** Selector of what the person, or the script, has opened: a `details`, or an element that was hidden. */
  readonly opened?: string;
}
