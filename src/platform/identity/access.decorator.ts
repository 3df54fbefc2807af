import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Role } from './actor.js';

/** Metadata key read by the guard in access/ and by the architecture test. */
export const ACCESS_KEY = 'signet:access';

export type AccessRule = { kind: 'public' } | { kind: 'roles'; roles: readonly Role[] };

/** No identity is asked for. Say why in a comment where it is not obvious. */
export const Public = (): CustomDecorator => rule({ kind: 'public' });

/** Only these roles. */
export const Allow = (...roles: Role[]): CustomDecorator => rule({ kind: 'roles', roles });

/** Anybody who is logged in, whatever the role. */
export const Authenticated = (): CustomDecorator => rule({ kind: 'roles', roles: [] });

function rule(access: AccessRule): CustomDecorator {
  return SetMetadata(ACCESS_KEY, access);
}
