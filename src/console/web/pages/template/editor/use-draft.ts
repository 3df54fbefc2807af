import { useState } from 'react';
import type { Template } from '../template-queries.js';

export interface Draft {
  readonly html: string;
  /** The kept text that it grew from. */
  readonly base: { readonly version: number; readonly html: string };
  readonly isDirty: boolean;
  /** Counts beginnings: the editor of another round is another editor. */
  readonly round: number;
  /** A version that somebody else made meanwhile. */
  readonly overtakenBy: number | undefined;
  readonly type: (html: string) => void;
  /** Begins anew from a kept text. */
  readonly beginFrom: (template: Template) => void;
}

/** The text being edited. What others save comes in by itself, unless something would be lost. */
export function useDraft(template: Template): Draft {
  const { version, html: kept } = template;
  const [base, setBase] = useState({ version, html: kept });
  const [html, type] = useState(kept);
  const [round, setRound] = useState(0);
  const isDirty = html !== base.html;
  const beginFrom = (from: Template): void => {
    setBase({ version: from.version, html: from.html });
    type(from.html);
    // Saved as it was typed: the cursor may stay where it is.
    if (from.html !== html) setRound(round + 1);
  };
  if (version > base.version && !isDirty) beginFrom(template);
  const overtakenBy = version > base.version ? version : undefined;
  return { html, base, round, isDirty, overtakenBy, type, beginFrom };
}
