import { describe, expect, it } from '@jest/globals';
import { documentName } from './document-name.js';

describe('documentName', () => {
  it.each([
    ['Договор', '15', 'Договор №\u00a015'],
    ['Договор № 15 от 24.11.2026', '15', 'Договор № 15 от 24.11.2026'],
    ['Аренда на 15 дней', '15', 'Аренда на 15 дней №\u00a015'],
    ['Смета', '', 'Смета'],
  ])('names «%s» with number «%s»', (title, number, name) => {
    expect(documentName({ title, number })).toBe(name);
  });
});
