import type { PageLanguage } from '../../platform/index.js';

/**
 * Addresses of the signing page (design.md §6): the one list that views, script and controllers share.
 * The token stands only in the first two; everything after opening lives under the session's id, which is
 * no secret.
 */
export const signingRoutes = {
  landing: (token: string): string => `/s/${token}`,
  open: (token: string): string => `/s/${token}/open`,
  session: (sid: string): string => `/sign/${sid}`,
  /** The form of a document that waits for its client's data. */
  data: (sid: string): string => `/sign/${sid}/data`,
  code: (sid: string): string => `/sign/${sid}/code`,
  confirm: (sid: string): string => `/sign/${sid}/confirm`,
  decline: (sid: string): string => `/sign/${sid}/decline`,
  withdraw: (sid: string): string => `/sign/${sid}/withdraw`,
  /** What the script asks while an SMS is waited for: whether the page has changed. */
  news: (sid: string): string => `/sign/${sid}/news`,
  /** Beacon of the script: which pages were on screen, for how long. */
  shown: (sid: string): string => `/sign/${sid}/shown`,
  pdf: (sid: string, documentId: string): string => `/sign/${sid}/documents/${documentId}/pdf`,
  pageImage: (sid: string, documentId: string, page: number): string =>
    `/sign/${sid}/documents/${documentId}/pages/${page}`,
} as const;

/** Names of form fields, which clients without a browser rely on too. */
export const signingFields = {
  csrf: 'csrf',
  code: 'code',
  reason: 'reason',
  /** The one document that is declined; without it, the whole package. */
  document: 'document',
  /** The acceptance of the consent that is taken back. */
  consent: 'consent',
  /** JSON of `signet-fp/1`, put in by the script; absent with scripts off. */
  device: 'device',
} as const;

/** The same address in a language: Russian is the default and adds nothing. */
export function inLanguage(path: string, language: PageLanguage): string {
  return language === 'en' ? `${path}?lang=en` : path;
}
