/** Roles of design.md §3. `operator` runs the installation, the others belong to an organization. */
export const ROLES = ['employee', 'administrator', 'auditor', 'operator'] as const;
export type Role = (typeof ROLES)[number];

export type ActorKind = 'user' | 'apiKey' | 'system' | 'signer';

/** Who does something: always known, always inside one organization (`''` only for the system itself). */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string;
  readonly organizationId: string;
  readonly roles: readonly Role[];
  readonly name: string;
}

/** The form evidence names an actor by: `user/<id>`, `apiKey/<id>` or `system`. */
export function actorRef(actor: Actor): string {
  return actor.kind === 'system' ? 'system' : `${actor.kind}/${actor.id}`;
}

/** The actor of jobs: acts for an organization, holds no role. */
export function systemActor(organizationId: string): Actor {
  return { kind: 'system', id: '', organizationId, roles: [], name: 'Signet' };
}
