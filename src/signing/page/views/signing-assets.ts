import { scriptAsset, stylesheet } from '../../../platform/index.js';

/** Look of the signing pages on top of the shared one. */
export const signingStyles = stylesheet(new URL('../styles/signing.css', import.meta.url));

/** Comfort and device data; every page works without it. */
export const signingScript = scriptAsset(new URL('../client/signing-page.js', import.meta.url));
