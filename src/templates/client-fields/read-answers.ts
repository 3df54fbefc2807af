import { isAccountOf, isBik, isCorrespondentAccountOf } from '#libs/russian-text';
import type { ClientField } from './client-field.js';
import { type AnswerProblem, readAnswer } from './read-answer.js';

/** The answers of a form by the name of their field, and what is wrong with the others. */
export interface ReadAnswers {
  readonly answers: Map<string, string>;
  readonly problems: Map<string, AnswerProblem>;
}

/** Reads what a client typed into a whole form: each answer alone, then accounts beside the БИК of their bank. */
export function readAnswers(
  fields: readonly ClientField[],
  typed: Readonly<Record<string, string>>,
): ReadAnswers {
  const read: ReadAnswers = { answers: new Map(), problems: new Map() };
  for (const field of fields) {
    const answer = readAnswer(field, typed[field.name] ?? '');
    if (answer.ok) read.answers.set(field.name, answer.value);
    else read.problems.set(field.name, answer.problem);
  }
  for (const field of fields) checkAgainstBik(field, read);
  return read;
}

function checkAgainstBik(
  { name, type, bik, givenBik }: ClientField,
  { answers, problems }: ReadAnswers,
): void {
  const account = answers.get(name);
  if (bik === undefined || !account) return;
  const number = givenBik ?? answers.get(bik);
  // An account says nothing without its bank; a БИК with a mistake of its own is told of beside itself.
  if (number === '') problems.set(bik, 'missing');
  // What the sender typed is not the client's to mend.
  if (number === undefined || !isBik(number)) return;
  const isOfBank = type === 'correspondent-account' ? isCorrespondentAccountOf : isAccountOf;
  if (isOfBank(number, account)) return;
  answers.delete(name);
  problems.set(name, 'not-of-bank');
}
