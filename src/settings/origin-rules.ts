import { type AppConfig, type FieldError, ValidationFailed } from '../platform/index.js';
import type { SettingsChanges } from './merge-settings.js';

/** A name of labels, or this machine: nothing that could end a directive of the policy or begin another. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1']);
const LONGEST = 100;

/**
 * What is wrong with the address of a site, in one sentence; undefined when nothing is. It must be an exact origin
 * (`https://shop.example.ru`): scheme, host, and port where it is not 443. Plain http is for this machine, outside production.
 */
export function originProblem(origin: string, production: boolean): string | undefined {
  const url = URL.parse(origin);
  if (!url || origin.length > LONGEST || url.origin === 'null') return `must be ${EXAMPLE}`;
  const isLoopback = LOOPBACK.has(url.hostname);
  if (production && isLoopback) return 'must not be this machine itself in production';
  if (url.protocol !== 'https:' && !(isLoopback && url.protocol === 'http:')) {
    return 'must begin with https://';
  }
  if (!isLoopback && !HOST.test(url.hostname)) return `must have a host name, ${EXAMPLE}`;
  return url.origin === origin ? undefined : `must be written as ${url.origin}`;
}

const EXAMPLE = 'an origin like https://shop.example.ru';

/** Throws ValidationFailed with a pointer to each wrong origin of a change. */
export function refuseWrongOrigins(
  { embedding, returnOrigins }: SettingsChanges,
  { production }: Pick<AppConfig, 'production'>,
): void {
  const errors = [
    ...problems(embedding?.origins ?? [], '/embedding/origins', production),
    ...problems(returnOrigins ?? [], '/returnOrigins', production),
  ];
  if (errors.length > 0) throw new ValidationFailed(errors);
}

function problems(origins: readonly string[], pointer: string, production: boolean): FieldError[] {
  return origins.flatMap((origin, index) => {
    const message = originProblem(origin, production);
    return message ? [{ pointer: `${pointer}/${index}`, code: 'invalid_origin', message }] : [];
  });
}
