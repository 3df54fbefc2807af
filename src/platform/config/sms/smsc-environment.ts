import type { SecretSource, Variables } from '../secret-source.js';
import { type HttpGatewaySettings, httpGatewaySettings } from './http-gateway-environment.js';

export type SmscSettings = HttpGatewaySettings;

export function smscSettings(env: Variables, secrets: SecretSource): SmscSettings {
  return httpGatewaySettings(env, secrets, 'SMSC', 'https://smsc.ru');
}
