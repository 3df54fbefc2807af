import type { SmsPurpose } from './e-signature-settings.js';

/** Variables of an SMS text (T-4); `{document}` brings the fingerprint with it. */
const VARIABLES = ['company', 'document', 'link', 'code', 'until'];

/** What a text cannot do without (SEC-4). */
const NEEDED: Readonly<Record<SmsPurpose, readonly string[]>> = {
  linkCode: ['company', 'document', 'link', 'code'],
  link: ['company', 'document', 'link'],
  code: ['company', 'document', 'code'],
  answer: ['company', 'document', 'code'],
  reminder: ['document', 'link'],
};

/** Four parts of 67 UTF-16 units are the limit (T-2); the variables need their share. */
const MAX_LENGTH = 240;

/** What is wrong with an organization's own SMS text, in one sentence; undefined when nothing is. */
export function smsTextProblem(purpose: SmsPurpose, text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  const used = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = used.find((name) => !VARIABLES.includes(name));
  if (unknown !== undefined) return `has the unknown variable {${unknown}}`;
  const missing = NEEDED[purpose].find((name) => !used.includes(name));
  if (missing !== undefined) return `lacks the variable {${missing}}`;
  if (!isMostlyCyrillic(text)) return 'must be in Russian letters: courts do not accept Latin ones';
  if (/\{link\}\S/u.test(text)) return 'needs a space or a line break after {link}';
  if (used.includes('code') && !/никому/iu.test(text)) return 'must say «Никому не сообщайте код»';
  return undefined;
}

/** Transliteration was rejected by courts (C-4); a brand in Latin letters is fine. */
function isMostlyCyrillic(text: string): boolean {
  const words = text.replace(/\{[^{}]*\}/g, '');
  const cyrillic = words.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin;
}
