import type { PageLanguage } from '../../../platform/index.js';
import { verdictEn } from './verdict-en.js';
import { type VerdictTexts, verdictRu } from './verdict-ru.js';

/** The words of a verdict in a language. */
export function verdictTextsIn(language: PageLanguage): VerdictTexts {
  return language === 'en' ? verdictEn : verdictRu;
}
