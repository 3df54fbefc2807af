import { Injectable } from '@nestjs/common';
import { parsePhone } from '#libs/phone';
import { CardReader } from '../../../crm/index.js';
import { ValidationFailed } from '../../../platform/index.js';
import type { Gathering } from './journal-gathering.js';
import { JournalStreams } from './journal-streams.js';

/** Whose journal, and when. */
export interface JournalWish {
  readonly contactId?: string;
  /** As a person wrote it. */
  readonly phone?: string;
  readonly from?: Date;
  readonly to?: Date;
}

/** Finds what a wish means: a client's chains, or all of the organization in a period. */
@Injectable()
export class JournalPeople {
  constructor(
    private readonly cards: CardReader,
    private readonly streams: JournalStreams,
  ) {}

  /** Throws ContactNotFound, ValidationFailed, JournalExportTooLarge. */
  async wanted(
    organizationId: string,
    { contactId, phone, from, to }: JournalWish,
  ): Promise<Pick<Gathering, 'scope' | 'subject'>> {
    const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    if (contactId === undefined && phone === undefined) {
      return { scope: { movedSince: from }, subject: { kind: 'period', ...period } };
    }
    if (contactId !== undefined) await this.cards.contact(organizationId, contactId);
    const person = {
      ...(contactId === undefined ? {} : { contactId }),
      ...(phone === undefined ? {} : { phone: numberOf(phone) }),
    };
    const streams = await this.streams.of(organizationId, person);
    return { scope: { streams }, subject: { kind: 'client', ...person, ...period } };
  }
}

function numberOf(phone: string): string {
  const parsed = parsePhone(phone);
  if (parsed.ok) return parsed.phone.e164;
  throw new ValidationFailed([
    { pointer: '/phone', code: parsed.reason, message: 'Это не номер телефона' },
  ]);
}
