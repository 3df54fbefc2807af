import type { PageLanguage } from '../../../platform/index.js';

import { en } from './en.js';
import { ru, type VerifyTexts } from './ru.js';

export type { VerifyTexts } from './ru.js';

/** The words of the verification pages in a language. */
export function verifyTextsIn(language: PageLanguage): VerifyTexts {
  return language === 'en' ? en : ru;
}
