import type { ContactView } from '../contact-views.js';
import type { PastPhone } from '../phone-history.query.js';
import type { CrmContact, CrmPhone } from '../../adapters/crm-adapter.js';
import { NameFormsDto } from './contact-input.dto.js';

/** A number of a contact. */
export class ContactPhoneDto {
  /**
   * E.164.
   * @example "+79123456789"
   */
  phone!: string;
  /** @example личный */
  comment!: string | null;
  /** Whether an SMS can be sent to it. */
  receivesSms!: boolean;
  /** Since when the number stands in the card. */
  changedAt!: Date;

  static from({ phone, comment, receivesSms, changedAt }: CrmPhone): ContactPhoneDto {
    return { phone, comment, receivesSms, changedAt };
  }
}

/** A contact as cards show it. */
export class CardContactDto {
  id!: string;
  /** @example "Иванов Иван Иванович" */
  fullName!: string;
  /** @example Иванов */
  lastName!: string;
  /** @example Иван */
  firstName!: string;
  /** @example Иванович */
  middleName!: string | null;
  /** @example ivanov@example.ru */
  email!: string | null;
  phones!: ContactPhoneDto[];

  static from(contact: CrmContact): CardContactDto {
    return {
      id: contact.id,
      fullName: contact.fullName,
      lastName: contact.lastName,
      firstName: contact.firstName,
      middleName: contact.middleName,
      email: contact.email,
      phones: contact.phones.map((phone) => ContactPhoneDto.from(phone)),
    };
  }
}

export class ContactDto extends CardContactDto {
  /** Forms of the name written by hand. */
  nameForms!: NameFormsDto;
  createdAt!: Date;
  updatedAt!: Date;
  /** When the personal data was erased; null while it is there. */
  erasedAt!: Date | null;

  static override from(view: ContactView): ContactDto {
    const { nameForms, createdAt, updatedAt, erasedAt } = view;
    return Object.assign(CardContactDto.from(view), { nameForms, createdAt, updatedAt, erasedAt });
  }
}

export class ContactListDto {
  items!: ContactDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

/** A number that a contact has or had. */
export class PhoneHistoryItemDto {
  /**
   * E.164.
   * @example "+79123456789"
   */
  phone!: string;
  /** @example личный */
  comment!: string | null;
  addedAt!: Date;
  /**
   * Who put it into the card.
   * @example user/019ab3a1-7c4b-7000-8000-00000000000a
   */
  addedBy!: string;
  /**
   * The employee's name; null where a program did it.
   * @example "Петрова Ольга Ивановна"
   */
  addedByName!: string | null;
  /** Null while the number stands in the card. */
  removedAt!: Date | null;
  /** Who took it away; null while it stands there. */
  removedBy!: string | null;
  /** The employee's name; null where a program did it, and while the number stands there. */
  removedByName!: string | null;

  static from({ row, addedByName, removedByName }: PastPhone): PhoneHistoryItemDto {
    const { phone, comment, addedAt, addedBy, removedAt, removedBy } = row;
    return { phone, comment, addedAt, addedBy, addedByName, removedAt, removedBy, removedByName };
  }
}

export class PhoneHistoryDto {
  items!: PhoneHistoryItemDto[];
}
