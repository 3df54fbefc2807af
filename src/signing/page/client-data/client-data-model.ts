import type { ClientField } from '../../../templates/index.js';
import type { FieldProblem } from '../../client-data/client-data-answering.service.js';
import type { DocumentKind, FormTarget, SigningFrame } from '../views/view-models.js';

/** Before the form: who asks, and for what. No name of the client, nothing of the document (SEC-6). */
export interface DataLandingModel extends SigningFrame {
  readonly kind: DocumentKind;
  readonly open: FormTarget;
}

/** One field with what was typed and what is wrong with it. */
export interface DataFieldModel {
  readonly field: ClientField;
  readonly value: string;
  readonly problem?: FieldProblem | undefined;
}

export interface DataFormModel extends SigningFrame {
  readonly kind: DocumentKind;
  readonly target: FormTarget;
  readonly fields: readonly DataFieldModel[];
  /** No document came of answers that are right one by one. */
  readonly notDrawn: boolean;
}
