import type { SecretSource, Variables } from '../secret-source.js';
import { type HttpGatewaySettings, httpGatewaySettings } from './http-gateway-environment.js';

export type ExolveSettings = HttpGatewaySettings;

export function exolveSettings(env: Variables, secrets: SecretSource): ExolveSettings {
  return httpGatewaySettings(env, secrets, 'EXOLVE', 'https://api.exolve.ru');
}
