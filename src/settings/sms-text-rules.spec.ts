import { describe, expect, it } from '@jest/globals';
import { smsTextProblem } from './sms-text-rules.js';

const shipped =
  '{company}: {document}. Прочитать и подписать: {link} Код подписи {code}, никому не сообщайте';

describe('smsTextProblem', () => {
  it('accepts the shipped text with link and code', () => {
    expect(smsTextProblem('linkCode', shipped)).toBeUndefined();
  });

  it('accepts a brand in Latin letters inside a Russian text', () => {
    const text = 'OZON-клиника, {company}: {document}. Прочитать и подписать: {link}';
    expect(smsTextProblem('link', text)).toBeUndefined();
  });

  it.each([
    ['Podpishite {document} dlya {company}: {link} kod {code} nikomu', /Russian letters/],
    [shipped.replace('{code}', '123456'), /lacks the variable \{code\}/],
    [shipped.replace('{company}', 'Мы'), /lacks the variable \{company\}/],
    [shipped.replace('Прочитать', '{name}, прочитать'), /unknown variable \{name\}/],
    [shipped.replace('{link} ', '{link}. '), /space or a line break/],
    [shipped.replace('никому не сообщайте', 'введите его'), /Никому не сообщайте код/],
    [shipped + ' — очень важно'.repeat(20), /longer than 240/],
  ])('refuses %s', (text, problem) => {
    expect(smsTextProblem('linkCode', text)).toMatch(problem);
  });

  it('lets the link end the text', () => {
    expect(
      smsTextProblem('reminder', '{document} ждёт подписи до {until}. {link}'),
    ).toBeUndefined();
  });
});
