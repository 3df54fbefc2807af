import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { EventDefinition, EventPayload } from './define-event.js';
import type { JobDefinition, JobOptions, JobPayload } from './define-job.js';

export const HANDLES_KEY = 'signet:handles';
export const LISTENS_KEY = 'signet:listens';

/** What a class marked with {@link Handles} is. */
export interface JobHandler<P extends JobPayload = JobPayload> {
  handle(payload: P): Promise<void>;
}

/** Marks the class whose `handle` does this job. Exactly one per job; the boot refuses none and two. */
export function Handles<P extends JobPayload>(
  job: JobDefinition<P>,
): (target: new (...args: never[]) => JobHandler<P>) => void {
  return (target) => {
    SetMetadata(HANDLES_KEY, job)(target);
  };
}

/** What a method marked with {@link Listens} hears, and how patiently. */
export interface Listening {
  readonly event: EventDefinition;
  readonly options: Partial<Pick<JobOptions, 'attempts' | 'timeoutMs'>>;
}

/** Marks a method that hears a domain event. Every listener gets a job row of its own, so one cannot spoil another. */
export function Listens<P extends EventPayload>(
  event: EventDefinition<P>,
  options: Listening['options'] = {},
): (
  target: object,
  key: string,
  descriptor: TypedPropertyDescriptor<(payload: P) => Promise<void>>,
) => void {
  return (target, key, descriptor) => {
    const mark: CustomDecorator = SetMetadata(LISTENS_KEY, { event, options });
    mark(target, key, descriptor);
  };
}
