import type { SecretSource, Variables } from '../secret-source.js';
import { type HttpGatewaySettings, httpGatewaySettings } from './http-gateway-environment.js';

export type SmsAeroSettings = HttpGatewaySettings;

export function smsaeroSettings(env: Variables, secrets: SecretSource): SmsAeroSettings {
  return httpGatewaySettings(env, secrets, 'SMSAERO', 'https://gate.smsaero.ru');
}
