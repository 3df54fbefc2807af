import type { AgreementVersion } from './texts/agreement-version.entity.js';

/** A published text, as other modules see it. */
export interface AgreementVersionView {
  readonly versionId: string;
  readonly agreementId: string;
  /** From 1. */
  readonly version: number;
  readonly title: string;
  /** What personal data are processed for; empty for offers. */
  readonly purpose: string;
  /** Sanitized when it was published; the exact text of `textSha256`. */
  readonly html: string;
  readonly textSha256: string;
  readonly publishedAt: Date;
}

export function viewOf(row: AgreementVersion): AgreementVersionView {
  const { id, agreementId, version, title, purpose, html, textSha256, publishedAt } = row;
  return { versionId: id, agreementId, version, title, purpose, html, textSha256, publishedAt };
}
