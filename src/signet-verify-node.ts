/** The oldest release that has all that the verifier uses; `engines` in package.json names the same. */
export const OLDEST_NODE = 24;

/**
 * What is wrong with the Node.js that runs the verifier. This file is read by old ones, so it uses nothing new.
 * @param version as in `process.versions.node`
 */
export function problemOfNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return undefined;
  return `needs Node.js ${OLDEST_NODE} or later; this is v${version}`;
}
