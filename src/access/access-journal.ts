import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../evidence/index.js';
import { type Actor, actorRef, type Role, type Tx } from '../platform/index.js';

/** What happened to a user's access, in the words the journal keeps: never a name, only ids and roles. */
export type AccessChange =
  | { readonly kind: 'created'; readonly roles: readonly Role[] }
  | { readonly kind: 'roles'; readonly from: readonly Role[]; readonly to: readonly Role[] }
  | { readonly kind: 'activated' | 'deactivated' | 'password' };

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Writes `access.changed` into the organization's stream: who may do what is a fact of a dispute too. */
@Injectable()
export class AccessJournal {
  constructor(private readonly journal: EvidenceJournal) {}

  async changed(
    tx: Tx,
    actor: Actor,
    user: Person,
    changes: readonly AccessChange[],
  ): Promise<void> {
    const { organizationId } = actor;
    await this.journal.recordAll(
      tx,
      changes.map((change) => ({
        type: 'access.changed',
        stream: `organization/${organizationId}`,
        organizationId,
        data: { what: `user/${user.id}:${inWords(change)}`, by: actorRef(actor) },
        disclosures: { personName: user.name },
      })),
    );
  }
}

function inWords(change: AccessChange): string {
  switch (change.kind) {
    case 'created':
      return `created(${change.roles.join('.')})`;
    case 'roles':
      return `roles(${change.from.join('.')}/${change.to.join('.')})`;
    case 'activated':
    case 'deactivated':
    case 'password':
      return change.kind;
  }
}
