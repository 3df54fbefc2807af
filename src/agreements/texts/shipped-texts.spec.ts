import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AGREEMENT_KINDS } from '../agreement-kind.js';
import { cleanAgreement } from './clean-agreement.js';
import { type AgreementVariables, fillAgreement, unknownVariables } from './fill-agreement.js';
import { missingSections } from './missing-sections.js';
import { plainText } from './plain-text.js';
import { prepareText } from './prepare-text.js';
import { shippedText } from './shipped-texts.js';

const variables: AgreementVariables = {
  signatory: 'ООО «Ромашка», ИНН 7707083893',
  operator: 'ООО «Подпись»',
  serviceUrl: 'https://s.example.ru',
  purpose: 'Отправка новостей компании',
  version: '1',
  date: '24 ноября 2026 г.',
};
const filled = (kind: (typeof AGREEMENT_KINDS)[number]): string =>
  fillAgreement(prepareText(kind, shippedText(kind).html).html, variables);

describe.each(AGREEMENT_KINDS)('the shipped %s', (kind) => {
  const { html, title } = shippedText(kind);

  it('passes its own allow-list unchanged', () => {
    const cleaned = cleanAgreement(html);
    expect(cleaned).toMatchObject({ forbidden: [], removed: [] });
    expect(plainText(cleaned.html)).toBe(plainText(html));
  });

  it('leaves nothing unfilled', () => {
    expect(unknownVariables(html)).toEqual([]);
    expect(filled(kind)).not.toMatch(/\{\{|\}\}|undefined/);
    expect(filled(kind)).toContain('Редакция №\u00a01 от 24 ноября 2026 г.');
  });

  it('has headings in order and a title that is its own', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(2);
    expect(levels.slice(1).every((level) => level === 3)).toBe(true);
    expect(html).toContain(`<h2>${title}</h2>`);
  });

  it('never speaks of a certificate of the signer', () => {
    expect(html).not.toMatch(/сертификат|квалифицированн/i);
  });

  it('numbers its clauses without a gap', () => {
    const numbers = [...html.matchAll(/<p>(\d+)\.(\d+)\. /g)].map(([, a, b]) => [a, b].join('.'));
    const bySection = Map.groupBy(numbers, (number) => number.split('.')[0]);
    for (const [section, clauses] of bySection) {
      expect(clauses).toEqual(clauses.map((_, i) => `${section ?? ''}.${i + 1}`));
    }
  });
});

describe("the shipped company's offer", () => {
  it('misses no section of the checklist', () => {
    expect(missingSections(filled('company-offer'))).toEqual([]);
  });

  it('names company and operator', () => {
    const text = filled('company-offer');
    expect(text).toContain('1.1. ООО «Ромашка», ИНН 7707083893 (далее — Компания)');
    expect(text).toContain('Оператор информационной системы — ООО «Подпись» (далее — Оператор)');
  });

  it('names the device data that are kept', () => {
    for (const what of ['IP-адрес', 'user agent', 'отпечаток устройства', 'размер экрана']) {
      expect(filled('company-offer')).toContain(what);
    }
  });
});

describe("the shipped operator's offer", () => {
  it('holds the instruction to process personal data, with what such an instruction has to say', () => {
    const text = plainText(filled('operator-offer'));
    for (const what of [
      'поручение на обработку персональных данных',
      'перечень данных',
      'перечень действий',
      'цели',
      'конфиденциальность',
      'часть 5 статьи 18',
      '24 часов',
    ]) {
      expect(text).toContain(what);
    }
  });

  it('says that the operator is a third party', () => {
    expect(plainText(filled('operator-offer'))).toContain('третья, независимая сторона');
  });
});

describe('the shipped consent', () => {
  it.each([
    'Кто даёт согласие',
    'ФИО',
    'паспорт',
    'Адрес',
    'Кому',
    'Цель',
    'Перечень данных',
    'Перечень действий',
    'Кто обрабатывает по поручению',
    'Срок',
    'Как отозвать',
    'Подпись',
  ])('has the field «%s»', (field) => {
    expect(plainText(filled('pd-consent'))).toContain(plainText(field));
  });

  it('is a document of its own and says that a refusal costs nothing', () => {
    const text = plainText(filled('pd-consent'));
    expect(text).toContain('это отдельный документ');
    expect(text).toContain('отказ не мешает подписать');
  });
});

it('fills a name with markup in it as a name', () => {
  const html = fillAgreement('<p>{{signatory}}</p>', { ...variables, signatory: 'ООО <b>&"Я"' });
  expect(html).toBe('<p>ООО &lt;b&gt;&amp;&quot;Я&quot;</p>');
  expect(createHash('sha256').update(html).digest('hex')).toHaveLength(64);
});
