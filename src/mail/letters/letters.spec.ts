import { describe, expect, it } from '@jest/globals';
import { composeLetter, LINK_PLACE } from './compose-letter.js';
import { fillLetter } from './fill-letter.js';

const variables = {
  company: 'ООО «Ромашка»',
  documents: ['Договор №\u00a015'],
  fingerprint: 'HJ9GJ-71S0J',
  until: '27.11.2026 14:05 (МСК)',
};
const LINK = 'https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny';

describe('a letter with the link', () => {
  it('says who asks to sign what, until when, and that the code comes by SMS', () => {
    const { subject, text } = composeLetter(variables);

    expect(subject).toBe('ООО «Ромашка» просит подписать: Договор № 15');
    expect(text.join('\n')).toContain('Код придёт по СМС на ваш телефон');
    expect(text.join('\n')).toContain('Никому не называйте код');
    expect(text.join('\n')).toContain('до 27.11.2026 14:05 (МСК). Отпечаток: HJ9GJ-71S0J.');
  });

  it('names every document of a package', () => {
    const { subject, text } = composeLetter({ ...variables, documents: ['Договор', 'Акт'] });

    expect(subject).toBe('ООО «Ромашка» просит подписать: документы (2)');
    expect(text).toEqual(expect.arrayContaining(['— Договор', '— Акт']));
  });

  it('is written without the link, which is put in when it is handed over', () => {
    const { text } = composeLetter(variables);
    expect(text).toContain(LINK_PLACE);

    const filled = fillLetter(text, LINK);
    expect(filled.text).toContain(`\n\n${LINK}\n\n`);
    expect(filled.html).toContain(`<a href="${LINK}"`);
    expect(filled.text + filled.html).not.toContain(LINK_PLACE);
  });

  it('fetches nothing when it is read, and takes names for words, not for markup', () => {
    const { text } = composeLetter({ ...variables, company: 'ООО <img src="x">\r\nBcc: a@b' });
    const { html } = fillLetter(text, LINK);

    expect(html).not.toMatch(/<img|src="|url\(|<link|<script/);
    expect(html).toContain('ООО &lt;img src=&quot;x&quot;&gt; Bcc: a@b');
  });
});
