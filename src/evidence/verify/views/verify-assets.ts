import { builtAsset, scriptAsset, stylesheet } from '../../../platform/index.js';

export const verifyStyles = stylesheet(new URL('../styles/verify.css', import.meta.url));

/** The verifier for browsers, a step of the build; absent where only the sources are. */
export const verifierBundle = builtAsset(new URL('../browser/verifier.bundle.js', import.meta.url));

export const verifyScript = scriptAsset(new URL('../client/verify-page.js', import.meta.url));
