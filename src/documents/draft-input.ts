import type { CardRef } from '../crm/index.js';

/** Any JSON, by the names the template uses. */
export type DraftValues = Readonly<Record<string, string | number | boolean | object | null>>;

/** What a document is made of, as its author gives it. */
export interface DraftInput {
  readonly templateId: string;
  readonly card?: CardRef | null;
  readonly contactId?: string | null;
  /** Values of the template's own variables, and corrections of the card's. */
  readonly values?: DraftValues | null;
  /** The template's name when absent. */
  readonly title?: string | null;
  /** The organization's next one when absent. */
  readonly number?: string | null;
}

/** What is absent stays as it is; the document is drawn anew in any case. */
export type DraftChanges = Partial<DraftInput>;
