import type { JobPayload } from './define-job.js';

/**
 * A domain event: what other parts may react to. Not evidence. Its name is also the type of a webhook
 * (design.md §4), its payload holds ids only and always the organization's.
 */
export type EventPayload = JobPayload & { readonly organizationId: string };

export interface EventDefinition<P extends EventPayload = EventPayload> {
  readonly name: string;
  /** One Russian sentence that says to a person what has happened. */
  readonly sentence: string;
  readonly payload?: P;
}

export function defineEvent<P extends EventPayload>(
  name: string,
  sentence: string,
): EventDefinition<P> {
  return { name, sentence };
}
