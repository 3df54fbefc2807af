import { describe, expect, it } from '@jest/globals';
import { AgreementTextRefused } from '../agreements.errors.js';
import { prepareText } from './prepare-text.js';

const refusalsOf = (
  html: string,
  kind: 'company-offer' | 'pd-consent' = 'pd-consent',
): string[] => {
  try {
    prepareText(kind, html);
    return [];
  } catch (error) {
    if (!(error instanceof AgreementTextRefused)) throw error;
    expect(error.errors.every(({ pointer }) => pointer === '/html')).toBe(true);
    return error.errors.map(({ code, message }) => `${code}: ${message}`);
  }
};

describe('prepareText', () => {
  it('keeps text, lists, tables and links as they are', () => {
    const html =
      '<h2>Согласие</h2><ol start="3"><li>Раз <b>два</b></li></ol><table><tbody><tr><td colspan="2">Три</td></tr></tbody></table><p><a href="https://example.ru/a?b=1">Четыре</a></p>';
    expect(prepareText('pd-consent', html)).toEqual({ html, warnings: [] });
  });

  it.each([
    ['<p>Текст</p><script>alert(1)</script>', '<script>'],
    ['<p>Текст</p><SCRIPT src=//e.example></SCRIPT>', '<script>'],
    ['<p onclick="x()">Текст</p>', 'атрибут onclick у <p>'],
    ['<p>Текст</p><img src=x onerror=alert(1)>', 'атрибут onerror у <img>'],
    ['<iframe srcdoc="x"></iframe>Текст', '<iframe>'],
    ['<form action="/"><input></form>Текст', '<form>'],
    ['<a href="javascript:alert(1)">Текст</a>', 'адрес «javascript:alert(1)»'],
    ['<a href="java\tscript:alert(1)">Текст</a>', 'адрес «java'],
    ['<a href="data:text/html,x">Текст</a>', 'адрес «data:text/html,x»'],
    ['<base href="//e.example/">Текст', '<base>'],
    ['<svg><foreignObject><p>x</p></foreignObject></svg>Текст', '<foreignobject>'],
  ])('refuses %s', (html, what) => {
    const found = refusalsOf(html);
    expect(found.join('\n')).toContain(`forbidden_content: Запрещено в соглашении: ${what}`);
  });

  it('takes out the looks that an editor adds and says so for tags', () => {
    const html = '<p class="MsoNormal" style="color:red">Текст<o:p></o:p></p><style>p{}</style>';
    const prepared = prepareText('pd-consent', html);
    expect(prepared.html).toBe('<p>Текст</p>');
    expect(prepared.warnings).toEqual([
      'Убрано из соглашения: <o:p>',
      'Убрано из соглашения: <style>',
    ]);
  });

  it.each(['', '   ', '<p>&nbsp;</p>', '<style>p{}</style>'])(
    'refuses a text of nothing: "%s"',
    (html) => {
      expect(refusalsOf(html)).toEqual(['empty: В соглашении нет текста']);
    },
  );

  it('refuses a variable that nobody would fill', () => {
    expect(refusalsOf('<p>{{ signatory }} {{имя}}</p>')).toEqual([
      'unknown_variable: Неизвестная переменная {{имя}}',
    ]);
  });

  it("refuses a company's offer without the two clauses that the law demands", () => {
    const found = refusalsOf('<p>Клиент согласен.</p>', 'company-offer');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(
      /^section_missing: Раздел 4 «Кто подписал» обязателен по закону № 63-ФЗ/,
    );
    expect(found[1]).toMatch(/^section_missing: Раздел 5 «Конфиденциальность»/);
  });

  it('lets an offer pass that has these two and lacks the rest', () => {
    const html =
      '<p>Кто ввёл код, отправленный на номер клиента, считается подписавшим. Код никому не сообщайте.</p>';
    expect(refusalsOf(html, 'company-offer')).toEqual([]);
  });
});
