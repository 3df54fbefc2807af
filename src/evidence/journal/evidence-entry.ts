import type { StreamKind } from './define-evidence.js';
import type { evidenceTypes, EvidenceType } from './evidence-types.js';
import type { ValuesOf } from './member.js';

type DefinitionOf<Type extends EvidenceType> = (typeof evidenceTypes)[Type];

/** The name of a chain: `request/<id>`, `document/<id>`, `organization/<id>` or `system`. */
export type StreamName<Kind extends StreamKind = StreamKind> = Kind extends 'system'
  ? 'system'
  : `${Kind}/${string}`;

/** Written by the journal, since only it holds the chain when the event gets its place. */
type OwnMember<Type extends EvidenceType> = Type extends 'request.closed' ? 'count' : never;

/** Types that only the journal itself may write. */
type OwnType = 'clock.anomaly';

/** The data of a type as a caller gives it. */
export type EvidenceData<Type extends EvidenceType> = Omit<
  ValuesOf<DefinitionOf<Type>['data']>,
  OwnMember<Type>
> & { readonly [Name in OwnMember<Type>]?: never };

/** Personal values beside an event; what is unknown is left out, undefined or empty. */
type DisclosuresOf<Type extends EvidenceType> = {
  readonly [Name in DefinitionOf<Type>['disclosures'][number]]?: string | undefined;
};

type SignerOf<Type extends EvidenceType> = DefinitionOf<Type>['signer'] extends 'always'
  ? { readonly signerId: string }
  : DefinitionOf<Type>['signer'] extends 'in-request'
    ? { readonly signerId?: string }
    : { readonly signerId?: never };

type DocumentOf<Type extends EvidenceType> = DefinitionOf<Type>['document'] extends 'frozen'
  ? { readonly documentId: string; readonly docSha256: string }
  : DefinitionOf<Type>['document'] extends 'unfrozen'
    ? { readonly documentId: string; readonly docSha256?: never }
    : { readonly documentId?: never; readonly docSha256?: never };

/** A fact of one type, ready to be recorded. */
type EntryOf<Type extends EvidenceType> = {
  readonly type: Type;
  readonly stream: StreamName<DefinitionOf<Type>['streams'][number]>;
  /** Empty in the system's own stream only. */
  readonly organizationId: string;
  readonly data: EvidenceData<Type>;
  readonly disclosures?: DisclosuresOf<Type>;
  /**
   * Digests of disclosures that must not exist yet: the code, which is disclosed by
   * `EvidenceJournal.reveal` once it is dead.
   */
  readonly commitments?: Type extends 'code.issued' ? { readonly code: string } : never;
} & SignerOf<Type> &
  DocumentOf<Type>;

/** Everything that can be recorded, told apart by `type`. */
export type EvidenceEntry = {
  [Type in Exclude<EvidenceType, OwnType>]: EntryOf<Type>;
}[Exclude<EvidenceType, OwnType>];
