import type { Language } from './language.js';

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ru: formatOf('ru-RU'),
  en: formatOf('en-GB'),
};

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** «24.11.2026, 14:05» by the person's own clock. */
export function dayAndTime(moment: string, language: Language): string {
  return FORMATS[language].format(new Date(moment));
}
