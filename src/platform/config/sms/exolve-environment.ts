import type { SecretSource, Variables } from '../secret-source.js';
import {
  type HttpGatewaySettings,
  httpGatewaySettings,
  switchOf,
} from './http-gateway-environment.js';

/** MTS Exolve (G-12). */
export interface ExolveSettings extends HttpGatewaySettings {
  /** Whether its events are understood; else they are kept as they come. */
  readonly events: boolean;
}

export function exolveSettings(env: Variables, secrets: SecretSource): ExolveSettings {
  return {
    ...httpGatewaySettings(env, secrets, 'EXOLVE', 'https://api.exolve.ru'),
    events: switchOf(env, 'EXOLVE_EVENTS'),
  };
}
