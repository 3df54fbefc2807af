import { DomainError } from '../platform/index.js';
import type { DocumentAction, DocumentStatus } from './lifecycle/document-status.js';

/** No such document in this organization; another organization's is answered the same way. */
export class DocumentNotFound extends DomainError {
  readonly code = 'document_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Документ не найден');
  }
}

/** The table of the lifecycle has no such move. */
export class InvalidTransition extends DomainError {
  readonly code = 'invalid_transition';
  readonly kind = 'conflict' as const;

  constructor(
    readonly status: DocumentStatus,
    readonly action: DocumentAction,
  ) {
    super(`Документ в состоянии «${status}»: действие «${action}» сейчас невозможно`);
  }
}

/** Only an unsent draft may be changed: what was sent is never made again (L-10). */
export class DocumentIsNotDraft extends DomainError {
  readonly code = 'document_not_draft';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Документ уже отправлялся: изменить можно только черновик');
  }
}

/** Somebody changed the draft while this change was being drawn. */
export class DraftChangedMeanwhile extends DomainError {
  readonly code = 'draft_changed_meanwhile';
  readonly kind = 'conflict' as const;

  constructor() {
    super('Черновик тем временем изменили: откройте его заново');
  }
}
