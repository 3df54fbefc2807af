import type { FieldError } from '../platform/index.js';
import type { CodeDelivery } from '../settings/index.js';
import { doubtAbout } from './signing-class.js';
import type { SigningClass } from './signing-class.js';
import type { TemplateVersion } from './template-version.entity.js';
import type { Template } from './template.entity.js';
import type { TemplateVariable } from './variables/template-variable.js';

/** A template without its text: what lists show and sending asks. */
export interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly eSignatureEnabled: boolean;
  readonly codeDelivery: CodeDelivery | null;
  readonly signingClass: SigningClass;
  readonly shippedKey: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** With the text of its current version: what a document is made from. */
export interface FillableTemplate extends TemplateView {
  /** Cleaned HTML with Liquid in it, for TemplateFiller. */
  readonly html: string;
  /** SHA-256 of its UTF-8 bytes, hex. */
  readonly sha256: string;
  readonly variables: readonly TemplateVariable[];
  /** What was taken out of it, and what a lawyer should be asked about. */
  readonly warnings: readonly FieldError[];
}

/** That there was such a text; who made it is named as `actorRef` writes it. */
export interface TemplateVersionView {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export function viewOf(row: Template): TemplateView {
  return {
    id: row.id,
    name: row.name,
    eSignatureEnabled: row.eSignatureEnabled,
    codeDelivery: row.codeDelivery,
    signingClass: row.signingClass,
    shippedKey: row.shippedKey,
    version: row.currentVersion,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function fillableOf(row: Template, version: TemplateVersion): FillableTemplate {
  return {
    ...viewOf(row),
    version: version.version,
    html: version.html,
    sha256: version.sha256,
    variables: version.variables,
    warnings: [...version.warnings, ...classWarnings(row)],
  };
}

function classWarnings({ signingClass, eSignatureEnabled }: Template): FieldError[] {
  const doubt = eSignatureEnabled ? doubtAbout(signingClass) : undefined;
  if (doubt === undefined) return [];
  return [{ pointer: '/signingClass', code: 'signing_class_doubtful', message: doubt }];
}
