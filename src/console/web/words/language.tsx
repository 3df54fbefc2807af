import { createContext, type ReactElement, type ReactNode, use, useEffect, useState } from 'react';
import { en } from './en.js';
import { ru, type Words } from './ru.js';

export type Language = 'ru' | 'en';

interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly speak: (language: Language) => void;
}

const KEY = 'signet.language';
const LanguageContext = createContext<Spoken | undefined>(undefined);

/** Russian until the person chooses English; the choice stays with the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(KEY) === 'en' ? 'en' : 'ru',
  );
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEY, language);
  }, [language]);
  const words = language === 'en' ? en : ru;
  return (
    <LanguageContext value={{ language, words, speak: setLanguage }}>{children}</LanguageContext>
  );
}

export function useLanguage(): Spoken {
  const spoken = use(LanguageContext);
  if (!spoken) throw new Error('Words are spoken inside LanguageProvider alone');
  return spoken;
}

export function useWords(): Words {
  return useLanguage().words;
}

/** The words of one page, which come with the page. */
export function useWordsOf<T>(words: { readonly ru: T; readonly en: T }): T {
  return words[useLanguage().language];
}
