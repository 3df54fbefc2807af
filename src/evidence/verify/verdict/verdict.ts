/**
 * What a check of a file comes to, in words and without form: the server draws it as a page, the browser as
 * elements of the page that is there.
 */
export interface Verdict {
  /** `good`: nothing is wrong; `bad`: something is; `open`: it cannot be said. */
  readonly tone: 'good' | 'bad' | 'open';
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly VerdictFact[];
  /** What did not pass, one sentence each. */
  readonly problems: readonly string[];
  readonly checksHeading: string;
  /** Everything that was checked, in the order it was done. */
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly word: string;
  }[];
  readonly limitsHeading: string;
  readonly limits: readonly string[];
}

interface VerdictFact {
  readonly name: string;
  readonly value: string;
  /** An id, a fingerprint or a hash: drawn in figures of one width. */
  readonly isCode?: boolean;
}

/** What the journal says of a file by its hash alone. */
export type KnownFile = 'sealed' | 'frozen' | 'unknown';
