import type { PageLanguage } from '../../platform/index.js';

/** Addresses of the public verification; the second one stands in the QR of every signed document. */
export const verifyRoutes = {
  form: '/verify',
  hash: '/verify/hash',
  signature: (signatureId: string): string => `/verify/${signatureId}`,
} as const;

/** The same address in a language: Russian is the default and adds nothing. */
export function verifyPathIn(path: string, language: PageLanguage): string {
  return language === 'en' ? `${path}?lang=en` : path;
}
