import { stepNames } from '../steps.js';
import { en } from './en.js';
import { ru } from './ru.js';

export type ReportLanguage = 'ru' | 'en';

const languages = { ru, en };

/** One sentence without a full stop; a step that is not known is said by its name. */
export function stepSentence(step: string, ok: boolean, language: ReportLanguage): string {
  const name = stepNames.find((known) => known === step);
  if (name === undefined) return step;
  const [passed, failed] = languages[language][name];
  return ok ? passed : failed;
}
