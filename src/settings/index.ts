/** The front door of settings: what an organization has chosen. */
export {
  CODE_DELIVERIES,
  type CodeDelivery,
  type CompanySignature,
  type ESignatureSettings,
  PACKAGE_DECLINING,
  type PackageDeclining,
  type SimSwapPolicy,
  type SmsPurpose,
  type SmsTexts,
} from './e-signature-settings.js';
export { type ESignatureAnswer, eSignatureAnswer } from './e-signature-answer.js';
export { SignatoryNameRequired } from './settings.errors.js';
export { logoPath } from './logo/logo-path.js';
export { SettingsModule } from './settings.module.js';
export { SettingsReader } from './settings-reader.js';
export { SettingsService } from './settings.service.js';
