import { calendarDateIn, dateInFigures } from '#libs/russian-text';

import { dayForPeople, type PageLanguage } from '../../../platform/index.js';
import { textsIn } from '../texts/texts-in.js';

import type { TickModel, TickSubject } from './view-models.js';

/**
 * The exact sentence beside a checkbox. The page shows it and the evidence hashes it (`tickSha256`,
 * SEC-9), so both take it from here: the same subject, language and zone give the same bytes.
 */
export function tickLabel(subject: TickSubject, language: PageLanguage, timeZone: string): string {
  const texts = textsIn(language).agreeing;
  switch (subject.kind) {
    case 'offer':
      return texts.offer(subject.version, offerDay(subject.publishedAt, timeZone, language));
    case 'document':
      return texts.document(subject.title);
    case 'consent':
      return texts.consent(subject.title);
  }
}

/** What a returning client is told in place of the offer's box. */
export function earlierLabel(
  { subject, earlier }: TickModel,
  language: PageLanguage,
  timeZone: string,
): string {
  if (!earlier || subject.kind !== 'offer') return '';
  const { version, publishedAt } = subject;
  const day = offerDay(publishedAt, timeZone, language);
  const on = offerDay(earlier.at, timeZone, language);
  return textsIn(language).agreeing.acceptedBefore[earlier.how](version, day, on);
}

/** «12.10.2026» in Russian, as agreements are cited; in words in English, where order is ambiguous. */
function offerDay(publishedAt: Date, timeZone: string, language: PageLanguage): string {
  if (language === 'en') return dayForPeople(publishedAt, timeZone, language);
  return dateInFigures(calendarDateIn(publishedAt, timeZone));
}
