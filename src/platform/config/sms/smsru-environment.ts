import type { SecretSource, Variables } from '../secret-source.js';
import { type HttpGatewaySettings, httpGatewaySettings } from './http-gateway-environment.js';

export type SmsRuSettings = HttpGatewaySettings;

export function smsruSettings(env: Variables, secrets: SecretSource): SmsRuSettings {
  return httpGatewaySettings(env, secrets, 'SMSRU', 'https://sms.ru');
}
