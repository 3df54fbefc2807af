import { problemPage } from '../../src/platform/pages/problem-page.js';
import type { PageState } from './page-state.js';

const errorCode = '7F3K-2M9Q';

/** What is shown where a page cannot be. */
export function problemPageStates(): PageState[] {
  return [
    ...[500, 404, 429].map((status) => ({
      name: `problem-${status}`,
      page: problemPage({ status, errorCode, language: 'ru' as const }),
    })),
    { name: 'problem-english', page: problemPage({ status: 503, errorCode, language: 'en' }) },
  ];
}
