import { DomainError } from '../platform/index.js';

/** No such contact in this organization; another organization's contact is answered the same way. */
export class ContactNotFound extends DomainError {
  readonly code = 'contact_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Контакт не найден');
  }
}

/** No copy of this document lies on the card, or the card is not this organization's. */
export class CardFileNotFound extends DomainError {
  readonly code = 'card_file_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('На карточке нет такого файла');
  }
}

/** No such application, deal, object or contact in this organization. */
export class CardNotFound extends DomainError {
  readonly code = 'card_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Карточка не найдена');
  }
}
