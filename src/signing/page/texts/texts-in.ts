import type { PageLanguage } from '../../../platform/index.js';

import { en } from './en.js';
import { ru, type SigningTexts } from './ru.js';

export type { SigningTexts } from './ru.js';

/** The words of the signing page in a language. */
export function textsIn(language: PageLanguage): SigningTexts {
  return language === 'en' ? en : ru;
}
