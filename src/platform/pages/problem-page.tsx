import type { Page, PageLanguage } from './page.js';
import { PageShell } from './parts/page-shell.js';

interface Words {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A page for people that could not be shown, whatever the reason: what it means and what to do. */
export function problemPage(problem: {
  status: number;
  errorCode: string;
  language: PageLanguage;
}): Page {
  const words = wordsOf(problem.status, problem.errorCode)[problem.language];
  return {
    language: problem.language,
    title: words.heading,
    styles: [],
    scripts: [],
    body: (
      <PageShell owner="Signet">
        <h1>{words.heading}</h1>
        {words.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </PageShell>
    ),
  };
}

function wordsOf(status: number, errorCode: string): Record<PageLanguage, Words> {
  if (status >= 500) return broken(errorCode);
  if (status === 404) return notFound;
  if (status === 410) return erased;
  if (status === 429) return tooMany;
  return refused(errorCode);
}

const broken = (errorCode: string): Record<PageLanguage, Words> => ({
  ru: {
    heading: 'Что-то сломалось у нас',
    lines: [
      `Данные не потеряны. Код ошибки: ${errorCode}`,
      'Обновите страницу через минуту. Если не поможет, сообщите код ошибки в компанию, от которой пришло СМС.',
    ],
  },
  en: {
    heading: 'Something broke on our side',
    lines: [
      `No data is lost. Error code: ${errorCode}`,
      'Reload the page in a minute. If that does not help, tell the error code to the company that sent the SMS.',
    ],
  },
});

const notFound: Record<PageLanguage, Words> = {
  ru: {
    heading: 'Страница не найдена',
    lines: ['Проверьте адрес: возможно, он набран с ошибкой.'],
  },
  en: { heading: 'Page not found', lines: ['Check the address: it may have been mistyped.'] },
};

const erased: Record<PageLanguage, Words> = {
  ru: {
    heading: 'Данные стёрты',
    lines: [
      'Документ и личные данные в нём стёрты: по вашему обращению или потому, что срок хранения вышел. Вернуть их нельзя.',
      'Запись о том, что документ был подписан, осталась, но не говорит, кем.',
    ],
  },
  en: {
    heading: 'The data was erased',
    lines: [
      'The document and the personal data in it were erased: at your request, or because the time to keep them is over. They cannot be brought back.',
      'The record that the document was signed is still there, but it does not say by whom.',
    ],
  },
};

const tooMany: Record<PageLanguage, Words> = {
  ru: { heading: 'Слишком много запросов', lines: ['Откройте страницу ещё раз через 10 минут.'] },
  en: { heading: 'Too many requests', lines: ['Open the page again in 10 minutes.'] },
};

const refused = (errorCode: string): Record<PageLanguage, Words> => ({
  ru: {
    heading: 'Не получилось открыть страницу',
    lines: [`Вернитесь назад и попробуйте ещё раз. Код ошибки: ${errorCode}`],
  },
  en: {
    heading: 'The page could not be opened',
    lines: [`Go back and try again. Error code: ${errorCode}`],
  },
});
