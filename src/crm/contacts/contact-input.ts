import type { NameForms } from './name-forms.js';

/** A number as somebody wrote it. */
export interface WrittenPhone {
  readonly phone: string;
  readonly comment?: string | null;
}

export interface NewContact {
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName?: string | null;
  readonly email?: string | null;
  readonly phones?: readonly WrittenPhone[];
  readonly nameForms?: NameForms;
}

/** What is absent stays; `phones` and `nameForms` are replaced as a whole. */
export type ContactChanges = Partial<NewContact>;
