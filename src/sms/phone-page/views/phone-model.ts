/** One SMS on the sandbox phone, in or out. */
export interface PhoneBubble {
  readonly id: string;
  /** Written on this phone; else it came in. */
  readonly isOwn: boolean;
  readonly text: string;
  readonly at: Date;
}

/** A phone that has got messages, as the list shows it. */
export interface PhoneInList {
  /** E.164. */
  readonly phone: string;
  readonly lastText: string;
  readonly lastAt: Date;
}

/** The page of the sandbox phones. */
export interface PhonePageModel {
  /** The newest first. */
  readonly phones: readonly PhoneInList[];
  /** The phone that lies open; none until one is chosen. */
  readonly open?: {
    /** E.164. */
    readonly phone: string;
    /** Who writes to it. */
    readonly sender: string;
    /** Oldest first, as a phone shows them. */
    readonly bubbles: readonly PhoneBubble[];
    /** The code that the newest message asks to be answered with; absent once it was answered. */
    readonly quickAnswer?: string | undefined;
  };
}
