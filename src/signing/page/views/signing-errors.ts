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
  return code
    ? [...errors, { field: signingFields.code, message: codeMessage(code, texts.code) }]
    : errors;
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
    case 'too-soon':
      return texts.tooSoon(problem.seconds);
  }
}
