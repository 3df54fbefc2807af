import { frameAncestorsOf, frameOptions } from '../../platform/index.js';

/** Files are as private as the pages that name them (SEC-7). */
export const privateHeaders = {
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // A file that somebody opens by itself runs nothing and loads nothing.
  'content-security-policy': policyOf([]),
} as const;

/** Of a file that stands where the page stood, in the frame of a site that may show it. */
export function fileHeaders(frameAncestors: readonly string[]): Record<string, string> {
  return {
    ...privateHeaders,
    'content-security-policy': policyOf(frameAncestors),
    ...frameOptions(frameAncestors),
  };
}

function policyOf(frameAncestors: readonly string[]): string {
  return `default-src 'none'; style-src 'unsafe-inline'; ${frameAncestorsOf(frameAncestors)}`;
}
