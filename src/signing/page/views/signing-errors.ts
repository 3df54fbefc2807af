import type { PageError } from '../../../platform/index.js';
import { signingFields } from '../routes.js';
import type { SigningTexts } from '../texts/texts-in.js';

import type { CodeProblem, SigningModel, TickModel } from './view-models.js';

/** Everything but a consent must be ticked: refusing a consent does not block signing (L-13). */
export function isRequired(tick: TickModel): boolean {
  return tick.subject.kind !== 'consent';
}

/** The lines of the summary, in the order of the page. */
export function signingErrors(model: SigningModel, texts: SigningTexts): PageError[] {
  const { missingTicks, code } = model.problems;
  const errors = model.ticks
    .filter((tick) => missingTicks.includes(tick.name))
    .map((tick) => ({
      field: tick.name,
      message: missingTickMessage(tick, model.ticks, texts.agreeing),
    }));
  if (!code) return errors;
  // Where a code is yet to be asked for there is no field to go to, but the form.
  const { codeStep } = model;
  const hasField = codeStep.delivery === 'with-link' || codeStep.sent;
  const field = hasField ? signingFields.code : 'sign';
  return [...errors, { field, message: codeMessage(code, texts.code) }];
}

/** Names the document only when there are several to choose from. */
export function missingTickMessage(
  tick: TickModel,
  ticks: readonly TickModel[],
  texts: SigningTexts['agreeing'],
): string {
  if (tick.subject.kind !== 'document') return texts.missingOffer;
  const several = ticks.filter((one) => one.subject.kind === 'document').length > 1;
  return several ? texts.missingOneOf(tick.subject.title) : texts.missingDocument;
}

export function codeMessage(problem: CodeProblem, texts: SigningTexts['code']): string {
  switch (problem.kind) {
    case 'malformed':
      return texts.malformed;
    case 'wrong':
      return texts.wrong(problem.attemptsLeft);
    case 'dead':
      return texts.dead;
    case 'too-soon':
      return texts.tooSoon(problem.seconds);
    case 'sim-changed':
      return texts.simChanged;
  }
}
