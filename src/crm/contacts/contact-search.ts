import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { parsePhone } from '#libs/phone';
import { likeWords } from '../../platform/index.js';
import { ContactPhone } from './contact-phone.entity.js';
import type { Contact } from './contact.entity.js';
import { phoneStart } from './phone-start.js';

/** Sorts behind every digit. */
const AFTER_DIGITS = ':';

/** Every letter word stands in the name or the e-mail; the figures there too, or a present number begins with them. */
export function matching(query: SelectQueryBuilder<Contact>, typed: string): void {
  const words = typed.split(/\s+/u);
  const isFigure = (word: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(word);
  const figures = words.filter(isFigure).join(' ');
  inText(query, words.filter((word) => !isFigure(word)).join(' '), 'word');
  const start = phoneStart(figures);
  if (start === undefined) {
    inText(query, figures, 'figure');
    return;
  }
  query.andWhere(
    new Brackets((either) => {
      either.where(
        `contact.id IN ${numbersOf(query, 'phone.phone >= :start AND phone.phone < :end')}`,
      );
      const patterns = likeWords(figures);
      const all = patterns.map((_, at) => `contact.search_text LIKE :figure${at} ESCAPE '!'`);
      either.orWhere(`(${all.join(' AND ')})`);
    }),
  );
  query.setParameters({ start, end: start + AFTER_DIGITS });
  likeWords(figures).forEach((pattern, at) => query.setParameter(`figure${at}`, pattern));
}

/** The whole number in any writing; what is no number belongs to nobody. */
export function havingNumber(query: SelectQueryBuilder<Contact>, written: string): void {
  const parsed = parsePhone(written);
  query
    .andWhere(`contact.id IN ${numbersOf(query, 'phone.phone = :phone')}`)
    .setParameter('phone', parsed.ok ? parsed.phone.e164 : '');
}

function inText(query: SelectQueryBuilder<Contact>, typed: string, name: string): void {
  likeWords(typed).forEach((pattern, at) => {
    query.andWhere(`contact.search_text LIKE :${name}${at} ESCAPE '!'`, {
      [`${name}${at}`]: pattern,
    });
  });
}

/** Read off the index of numbers, however many contacts there are. */
function numbersOf(query: SelectQueryBuilder<Contact>, condition: string): string {
  return query
    .subQuery()
    .select('phone.contact_id')
    .from(ContactPhone, 'phone')
    .where(`phone.organization_id = :organizationId AND ${condition}`)
    .andWhere('phone.removed_at IS NULL')
    .getQuery();
}
