import { JOB_LANES, type JobLane } from '../jobs/job-lane.js';
import type { ProcessRole } from './app-config.js';
import { ConfigError } from './config-error.js';
import type { Variables } from './secret-source.js';
import type { SmsGatewayChoice } from './sms/gateway-environment.js';

const ROLES: readonly ProcessRole[] = ['all', 'api', 'worker', 'sms'];
/** A process that holds the log's key and nothing else; it has a reader of its own. */
const SIGNER_ROLE = 'log-signer';

export function isSigner(env: Variables): boolean {
  return roleOf(env) === SIGNER_ROLE;
}

/** `ROLE`, which must fit what else is set. */
export function processRole(
  env: Variables,
  redisUrl: string | undefined,
  gateways: SmsGatewayChoice,
): ProcessRole {
  const role = roleOf(env);
  if (role === SIGNER_ROLE) throw new ConfigError('ROLE', role, `one of ${ROLES.join(', ')} here`);
  if (role !== 'all' && !redisUrl) {
    throw new ConfigError('REDIS_URL', undefined, `redis://host:port, since ROLE is ${role}`);
  }
  if (role === 'sms' && !hasBind(gateways)) {
    throw new ConfigError('ROLE', role, 'SMPP as one of the gateways: the others need no process');
  }
  return role;
}

/** A bind is held by the process of role `sms`; any worker may submit through the other gateways. */
export function lanesOf(role: ProcessRole, gateways: SmsGatewayChoice): readonly JobLane[] {
  switch (role) {
    case 'all':
      return JOB_LANES;
    case 'api':
      return [];
    case 'worker':
      return hasBind(gateways) ? ['main'] : JOB_LANES;
    case 'sms':
      return ['sms'];
  }
}

function hasBind({ gateway, fallbackGateway }: SmsGatewayChoice): boolean {
  return gateway.name === 'smpp' || fallbackGateway?.name === 'smpp';
}

function roleOf(env: Variables): ProcessRole | typeof SIGNER_ROLE {
  const got = env['ROLE'] || 'all';
  const found = [...ROLES, SIGNER_ROLE as typeof SIGNER_ROLE].find((role) => role === got);
  if (!found) throw new ConfigError('ROLE', got, `one of ${[...ROLES, SIGNER_ROLE].join(', ')}`);
  return found;
}
