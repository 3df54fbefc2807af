import { DomainError } from '../../platform/index.js';

/** A document that waits for its client's data is sent alone: in a package nobody could say whose data they are. */
export class ClientDataInPackage extends DomainError {
  readonly code = 'client_data_in_package';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Документ, который дополняет клиент, отправляют отдельно: одному клиенту и без пакета');
  }
}

/** The company would have signed, by sending, a text that its client completes afterwards. */
export class CompanySignatureOnClientData extends DomainError {
  readonly code = 'company_signature_on_client_data';
  readonly kind = 'conflict' as const;

  constructor() {
    super(
      'Компания подписывает документы отправкой, а этот документ ещё дополнит клиент: заполните данные сами или выключите подпись отправкой',
    );
  }
}
