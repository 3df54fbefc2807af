import { Injectable } from '@nestjs/common';
import { parsePhone } from '#libs/phone';
import type { PageAnswer } from '../../platform/index.js';
import { codeIn } from '../callbacks/code-in-text.js';
import { type PhoneMessage, SandboxPhone } from '../gateways/sandbox/sandbox-phone.js';
import type { PhoneInList, PhonePageModel } from './views/phone-model.js';
import { phonePage } from './views/phone.page.js';

/** What the person with the phone sees. */
@Injectable()
export class PhonePages {
  constructor(private readonly phone: SandboxPhone) {}

  /** @param given the number whose phone lies open, in any writing */
  async show(given: string | undefined): Promise<PageAnswer> {
    const phones = inList(await this.phone.messages());
    const number = given === undefined ? undefined : e164Of(given);
    const open = number === undefined ? undefined : await this.openPhone(number);
    const page = phonePage({ phones, ...(open ? { open } : {}) });
    return { kind: 'page', status: 200, page };
  }

  private async openPhone(phone: string): Promise<NonNullable<PhonePageModel['open']>> {
    const newestFirst = await this.phone.conversation(phone);
    const [newest] = newestFirst;
    return {
      quickAnswer: newest?.to === phone ? askedFor(newest.text) : undefined,
      phone,
      sender: newestFirst.find(({ to }) => to === phone)?.from ?? 'Signet',
      bubbles: newestFirst.toReversed().map(({ id, from, text, createdAt }) => ({
        id,
        isOwn: from === phone,
        text,
        at: createdAt,
      })),
    };
  }
}

/** The code of a message that asks to be answered; the link may hold as many digits, and is none. */
function askedFor(text: string): string | undefined {
  const words = text.replace(/https?:\S+/gu, '');
  return /ответ/iu.test(words) ? codeIn(words) : undefined;
}

/** The newest message of each phone. */
function inList(newestFirst: readonly PhoneMessage[]): PhoneInList[] {
  const phones = new Map<string, PhoneInList>();
  for (const { to, text, createdAt } of newestFirst) {
    if (!phones.has(to)) phones.set(to, { phone: to, lastText: text, lastAt: createdAt });
  }
  return [...phones.values()];
}

/** A bare «+» of a query arrives as a space. */
function e164Of(given: string): string {
  const digits = given.replace(/\D/g, '');
  const parsed = parsePhone(digits);
  return parsed.ok ? parsed.phone.e164 : `+${digits}`;
}
