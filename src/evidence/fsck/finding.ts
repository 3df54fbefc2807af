/** `error`: something is not as it was written. `info`: worth knowing, and no fault. */
export type Severity = 'error' | 'info';

/** What can be found. Stable: scripts tell findings apart by it. */
export type FindingCode =
  | 'event_altered'
  | 'event_missing'
  | 'chain_broken'
  | 'chain_tail'
  | 'chain_without_head'
  | 'chain_empty'
  | 'rule_broken'
  | 'disclosure_altered'
  | 'disclosure_missing'
  | 'disclosure_without_event'
  | 'disclosures_not_checked'
  | 'event_not_logged'
  | 'leaf_missing'
  | 'leaf_without_event'
  | 'leaf_differs'
  | 'log_key_differs'
  | 'checkpoint_altered'
  | 'checkpoint_signature'
  | 'checkpoint_root'
  | 'checkpoint_ahead'
  | 'checkpoint_missing'
  | 'tile_missing'
  | 'tile_differs'
  | 'mirror_missing'
  | 'mirror_differs'
  | 'signer_state_damaged'
  | 'signer_ahead'
  | 'signer_behind'
  | 'signer_differs'
  | 'signer_not_checked'
  | 'timestamp_refused'
  | 'timestamps_not_checked'
  | 'file_missing'
  | 'file_altered'
  | 'file_orphaned'
  | 'seal_refused'
  | 'seals_not_pinned';

/** Where it is: whatever of these can be told. */
export interface FindingPlace {
  readonly stream?: string;
  /** Place in the chain, from 0. */
  readonly seq?: number;
  readonly eventId?: string;
  /** Type of the event. */
  readonly type?: string;
  /** Name of a log. */
  readonly origin?: string;
  /** Place in the log, from 0. */
  readonly index?: number;
  /** Size of the log that a checkpoint speaks of. */
  readonly size?: number;
  /** Path below the folder of the log, or the hash of a stored file. */
  readonly file?: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: FindingPlace;
  /** One sentence for people. */
  readonly message: string;
  /** Whose it is; absent when it concerns the whole installation. */
  readonly organizationId?: string;
}

/** Findings that are kept of one kind: a thousand altered events say no more than a hundred. */
const mostOfOneCode = 100;

/** Gathers findings without growing for ever. */
export class Findings {
  readonly list: Finding[] = [];
  private readonly counts = new Map<FindingCode, number>();

  error(code: FindingCode, place: FindingPlace, message: string, organizationId?: string): void {
    this.add({ code, severity: 'error', place, message, ...owner(organizationId) });
  }

  info(code: FindingCode, place: FindingPlace, message: string, organizationId?: string): void {
    this.add({ code, severity: 'info', place, message, ...owner(organizationId) });
  }

  /** How many there were of each kind, those that are not listed among them. */
  get totals(): Readonly<Partial<Record<FindingCode, number>>> {
    return Object.fromEntries(this.counts);
  }

  get areClean(): boolean {
    return this.list.every(({ severity }) => severity === 'info');
  }

  private add(finding: Finding): void {
    const count = (this.counts.get(finding.code) ?? 0) + 1;
    this.counts.set(finding.code, count);
    if (count <= mostOfOneCode) this.list.push(finding);
  }
}

function owner(organizationId: string | undefined): Pick<Finding, 'organizationId'> {
  return organizationId ? { organizationId } : {};
}
