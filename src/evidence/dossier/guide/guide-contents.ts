import type { DossierFile } from '../dossier-file.js';

/** Rows of the list of what lies in a dossier. */
export type GuideContent =
  | 'frozen'
  | 'shown'
  | 'signed'
  | 'request'
  | 'proofs'
  | 'disclosures'
  | 'events'
  | 'agreements'
  | 'organization'
  | 'checkpoint'
  | 'consistency'
  | 'keys'
  | 'sms'
  | 'script';

/** Which rows this dossier has: what was never signed has other words for its file. */
export function guideContents(files: readonly DossierFile[], isSigned: boolean): GuideContent[] {
  const has = (form: RegExp): boolean => files.some(({ path }) => form.test(path));
  const hasFrozen = has(/^documents\/\d+\/frozen\.pdf$/);
  const rows: readonly (readonly [GuideContent, boolean])[] = [
    ['frozen', isSigned && hasFrozen],
    ['shown', !isSigned && hasFrozen],
    ['signed', has(/^documents\/\d+\/signed\.pdf$/)],
    ['request', has(/^request\//)],
    ['proofs', has(/\.tlog-proof$/)],
    ['disclosures', has(/\.sd\.json$/)],
    ['events', has(/^documents\/\d+\/events\//)],
    ['agreements', has(/^agreements\//)],
    ['organization', has(/^organization\//)],
    ['checkpoint', has(/^checkpoint\./)],
    ['consistency', has(/^consistency\//)],
    ['keys', has(/^keys\//)],
    ['sms', has(/^sms\//)],
    ['script', true],
  ];
  return rows.filter(([, isThere]) => isThere).map(([row]) => row);
}
