import { describe, expect, it } from '@jest/globals';
import { namesCompanySignature } from './company-signature-clause.js';
import { shippedText } from './shipped-texts.js';

describe('namesCompanySignature', () => {
  const { html } = shippedText('company-offer');

  it('finds the clause in the shipped offer, and in that clause alone', () => {
    expect(namesCompanySignature(html)).toBe(true);
    expect(namesCompanySignature(html.replace(/<p>3\.5\..*?<\/p>/s, ''))).toBe(false);
  });

  it.each([
    ['Компания подписывает документы отправкой их Клиенту.', true],
    ['Компания отправляет код в СМС, Клиент подписывает.', false],
    ['Документ подписывает Клиент. Отправкой занимается Оператор.', false],
  ])('judges «%s»', (text, named) => {
    expect(namesCompanySignature(`<p>${text}</p>`)).toBe(named);
  });
});
