import { DomainError } from '../platform/index.js';
import type { Finding } from './checks/finding.js';

/** No such dispute; that of another organization is answered the same way. */
export class DisputeNotFound extends DomainError {
  readonly code = 'dispute_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Спор не найден');
  }
}

export class DisputeFileNotFound extends DomainError {
  readonly code = 'dispute_file_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Такого файла у спора нет');
  }
}

/** There is nothing to dispute about a document that nobody was asked to sign. */
export class DocumentNeverSent extends DomainError {
  readonly code = 'document_never_sent';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Документ не отправляли на подпись: спорить не о чем');
  }
}

/** One open dispute per document; the answer names it. */
export class DisputeOpen extends DomainError {
  readonly code = 'dispute_open';
  readonly kind = 'conflict' as const;

  constructor(readonly disputeId: string) {
    super(`По этому документу уже открыт спор ${disputeId}`, [
      { pointer: '/disputeId', code: 'dispute_open', message: disputeId },
    ]);
  }
}

/** A dispute that came to its conclusion does not change any more. */
export class DisputeConcluded extends DomainError {
  readonly code = 'dispute_concluded';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Комиссия уже вынесла заключение');
  }
}

/** Somebody changed the dispute while the protocol was being drawn. */
export class DisputeChangedMeanwhile extends DomainError {
  readonly code = 'dispute_changed_meanwhile';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Спор тем временем изменили: проверьте данные и повторите');
  }
}

/** Who concludes must be known: the members, their chair, and sides that face each other (K-3). */
export class CommissionMissing extends DomainError {
  readonly code = 'commission_missing';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Сначала внесите состав комиссии');
  }
}

/** A failed decisive check never yields «подтверждена» (evidence-and-security.md §5). */
export class DecisiveCheckFailed extends DomainError {
  readonly code = 'decisive_check_failed';
  readonly kind = 'conflict' as const;

  constructor(findings: readonly Finding[]) {
    super(
      `Подтвердить подлинность нельзя, не прошли решающие проверки: ${findings
        .map(({ check, title }) => `${check} «${title}»`)
        .join('; ')}`,
      findings.map((finding) => ({
        pointer: '/conclusion',
        code: finding.check,
        message: `${finding.title}: ${finding.parts
          .filter(({ result }) => result === 'fail')
          .map(({ name, value }) => `${name} — ${value}`)
          .join('; ')}`,
      })),
    );
  }
}

/** The client's link to the protocol is given out once there is a protocol. */
export class ProtocolNotReady extends DomainError {
  readonly code = 'protocol_not_ready';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Протокол будет готов, когда комиссия вынесет заключение');
  }
}

/** What came is not one file of PDF, JPEG or PNG. */
export class UploadRefused extends DomainError {
  readonly code = 'upload_refused';
  readonly kind = 'invalid' as const;

  constructor(message = 'Нужен один файл PDF, JPEG или PNG в поле file') {
    super(message, [{ pointer: '/file', code: 'upload_refused', message }]);
  }
}

export class UploadTooLarge extends DomainError {
  readonly code = 'upload_too_large';
  readonly kind = 'too-large' as const;

  constructor() {
    super('Файл больше 20 МБ');
  }
}

/** The link names nothing, or was replaced by a newer one. */
export class ProtocolLinkDead extends DomainError {
  readonly code = 'link_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Ссылка не действует');
  }
}

/** SEC-8: too many links that name nothing came from there. */
export class TooManyLinks extends DomainError {
  readonly code = 'too_many_links';
  readonly kind = 'too-many' as const;
  override readonly retryAfterSeconds = 600;

  constructor() {
    super('Слишком много попыток. Повторите через 10 минут');
  }
}
