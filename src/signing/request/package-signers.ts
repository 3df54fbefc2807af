import { Injectable } from '@nestjs/common';
import { UserReader } from '../../access/index.js';
import { CardReader } from '../../crm/index.js';
import type { DocumentView } from '../../documents/index.js';
import { DomainError, MobilePhones } from '../../platform/index.js';
import {
  ContactRequired,
  EmployeeNotFound,
  SendingRefused,
  SignerRefused,
} from '../signing.errors.js';
import { chooseSigner, phoneRefused, type SignerChoice, type SignerWish } from './signer-choice.js';
import { type PlannedSigner, sameSigners } from './signer-plan.js';

/** A signer as the sender named him. */
export interface WantedSigner extends SignerWish {
  readonly userId?: string | undefined;
  readonly order?: number | undefined;
}

/** Finds out who the signers of a package are and where their SMS go. */
@Injectable()
export class PackageSigners {
  constructor(
    private readonly cards: CardReader,
    private readonly users: UserReader,
    private readonly mobilePhones: MobilePhones,
  ) {}

  /** Throws SignerRefused with pointers into `signers`, ContactNotFound, EmployeeNotFound. */
  async plan(
    documents: readonly DocumentView[],
    wanted: readonly WantedSigner[],
  ): Promise<PlannedSigner[]> {
    const planned: PlannedSigner[] = [];
    for (const [index, wish] of wanted.entries()) {
      const { order = 1, userId = null } = wish;
      planned.push({ ...(await this.chosen(documents, wish, index)), order, userId });
    }
    const same = sameSigners(planned);
    if (same) {
      const message = `Этот человек с тем же номером уже назван: подписант ${same.first + 1}`;
      throw new SendingRefused({ pointer: `/signers/${same.second}`, code: 'duplicate', message });
    }
    return planned;
  }

  private async chosen(
    documents: readonly DocumentView[],
    wish: WantedSigner,
    index: number,
  ): Promise<SignerChoice> {
    try {
      return await (wish.userId === undefined
        ? this.client(documents, wish)
        : this.employee(documents, wish, wish.userId));
    } catch (error) {
      if (error instanceof DomainError && error.errors.length > 0) {
        throw new SignerRefused(index, error);
      }
      throw error;
    }
  }

  /** A person of the CRM, or one who is named; the numbers of the package's card are known ones. */
  private async client(
    documents: readonly DocumentView[],
    wish: WantedSigner,
  ): Promise<SignerChoice> {
    const source = documents.find(({ card, contactId }) => card ?? contactId);
    if (!source && !wish.contactId) throw new ContactRequired();
    const contactId = wish.contactId ?? source?.contactId ?? null;
    const known = await this.cards.source(documents[0]?.organizationId ?? '', {
      card: source?.card ?? null,
      contactId,
    });
    // Somebody who is named without a contact is not the contact behind the documents.
    const isNamed = wish.contactId === undefined && wish.fullName !== undefined;
    const parse = (written: string) => this.mobilePhones.parse(written);
    return chooseSigner(parse, wish, isNamed ? undefined : known.contact, known.phones);
  }

  private async employee(
    documents: readonly DocumentView[],
    wish: WantedSigner,
    userId: string,
  ): Promise<SignerChoice> {
    const user = await this.users.find(documents[0]?.organizationId ?? '', userId);
    if (!user) throw new EmployeeNotFound();
    if (!user.active) {
      const message = 'Сотрудник отключён и подписать за компанию не может';
      throw new SendingRefused({ pointer: '/userId', code: 'inactive', message });
    }
    if (wish.contactId !== undefined) {
      const message = 'Подписант — или контакт, или сотрудник';
      throw new SendingRefused({ pointer: '/contactId', code: 'not_with_user', message });
    }
    if (wish.phone === undefined) {
      const message = 'Укажите номер сотрудника';
      throw new SendingRefused({ pointer: '/phone', code: 'required', message });
    }
    const parsed = this.mobilePhones.parse(wish.phone);
    if (!parsed.ok) throw phoneRefused(parsed.reason);
    return {
      fullName: user.name,
      phone: parsed.phone.e164,
      phoneSource: 'typed',
      phoneChangedAt: null,
      contactId: null,
      email: null,
    };
  }
}
