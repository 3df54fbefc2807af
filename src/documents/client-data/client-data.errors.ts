import { DomainError } from '../../platform/index.js';

/** The document does not exist as pages yet: the client has still to fill in fields. */
export class AwaitingClientData extends DomainError {
  readonly code = 'awaiting_client_data';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Документ ещё не готов: клиент не заполнил свои данные');
  }
}

/** The client has a link to the form: what it is about must not change under his hands. */
export class ClientDataAsked extends DomainError {
  readonly code = 'client_data_asked';
  readonly kind = 'conflict' as const;

  constructor() {
    super('У клиента уже запрошены данные для этого документа: сначала отмените запрос');
  }
}

/** Nobody was asked for data of this document. */
export class ClientDataNotAsked extends DomainError {
  readonly code = 'client_data_not_asked';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Данные для этого документа у клиента не запрашивали');
  }
}

/** The asking came to its end before. */
export class ClientDataNotWaiting extends DomainError {
  readonly code = 'client_data_not_waiting';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Этот запрос данных уже завершён');
  }
}

/** There is nothing to write to a card yet, or nothing any more. */
export class ClientDataNotAnswered extends DomainError {
  readonly code = 'client_data_not_answered';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Клиент не заполнил данные');
  }
}

/** A name that is not among the answers, or one that the card has no place for. */
export class ClientDataNotApplicable extends DomainError {
  readonly code = 'client_data_not_applicable';
  readonly kind = 'invalid' as const;

  constructor(index: number, message: string) {
    super(message, [{ pointer: `/names/${index}`, code: 'not_applicable', message }]);
  }
}
