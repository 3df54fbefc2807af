import { accentCss, type PageAsset, scriptAsset, stylesheet } from '../../../platform/index.js';
import type { SigningFrame } from './view-models.js';

const signingStyles = stylesheet(new URL('../styles/signing.css', import.meta.url));

/** What the pages add where the SMS may be answered. */
export const replyStyles = stylesheet(new URL('../styles/reply.css', import.meta.url));

/** Comfort and device data; every page works without it. */
export const signingScript = scriptAsset(new URL('../client/signing-page.js', import.meta.url));

/** Waits for an answer by SMS. */
export const replyScript = scriptAsset(new URL('../client/reply-wait.js', import.meta.url));

const embeddedScript = scriptAsset(new URL('../client/embedded-page.js', import.meta.url));

/** Look of the signing pages on top of the shared one, in the company's colour where it has one. */
export function stylesOf({ brand }: SigningFrame): string[] {
  return brand?.accentColor ? [signingStyles, accentCss(brand.accentColor)] : [signingStyles];
}

/** The scripts of a page, and one more where a site may embed it. */
export function scriptsOf({ embedding }: SigningFrame, own: readonly PageAsset[]): PageAsset[] {
  return embedding ? [...own, embeddedScript] : [...own];
}
