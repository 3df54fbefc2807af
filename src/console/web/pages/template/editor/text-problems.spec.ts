import { describe, expect, it } from '@jest/globals';
import { lineIn } from './text-problems.js';

const TEXT = '<p>один</p>\n<p>два</p>\n<Script src="https://example.org/a.js"></script>\n';

describe('the line of a mistake', () => {
  it.each([
    ['is the one that the API names', 'Ошибка в строке 2: тег не закрыт', 2],
    ['is that of the forbidden markup, in any case', 'Запрещено в шаблоне: <script>', 3],
    ['is unknown where the whole text is meant', 'Шаблон больше 1 МБ', undefined],
    ['is unknown where the markup does not stand in the text', 'Запрещено: <iframe>', undefined],
  ])('%s', (_what, message, line) => {
    expect(lineIn(message, TEXT)).toBe(line);
  });
});
