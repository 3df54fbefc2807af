import { DomainError } from '../platform/index.js';
import type { Obstacle, ObstacleReason } from './erasure-report.js';

/** No such erasure in this organization. */
export class ErasureNotFound extends DomainError {
  readonly code = 'erasure_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Такого стирания нет');
  }
}

const CODES: Readonly<Record<ObstacleReason, string>> = {
  held: 'evidence_held',
  request_open: 'request_open',
  not_sealed: 'document_not_sealed',
};

/** Nothing is erased by halves: one document that must stay keeps the whole. */
export class ErasureRefused extends DomainError {
  readonly code: string;
  readonly kind = 'conflict' as const;

  constructor(obstacles: readonly Obstacle[]) {
    super(
      [...new Set(obstacles.map((obstacle) => inWords(obstacle)))].join(' '),
      obstacles.map((obstacle) => ({
        pointer: `/documents/${obstacle.documentId}`,
        code: CODES[obstacle.reason],
        message: inWords(obstacle),
      })),
    );
    // What cannot be helped now is said first.
    const reasons = obstacles.map(({ reason }) => reason);
    const reason = (['held', 'request_open'] as const).find((one) => reasons.includes(one));
    this.code = CODES[reason ?? 'not_sealed'];
  }
}

function inWords({ reason, disputeIds }: Obstacle): string {
  switch (reason) {
    case 'held':
      return `Открыт спор ${disputeIds.join(', ')}: до заключения комиссии доказательства стирать нельзя.`;
    case 'request_open':
      return 'Документ ещё можно подписать: сначала отзовите отправку или дождитесь её срока.';
    case 'not_sealed':
      return 'Подписанный файл ещё собирается: повторите, когда он будет готов.';
  }
}
