import type { ReactElement } from 'react';
import type { Finding, FindingPart } from '../../checks/finding.js';
import type { ProtocolStep } from '../protocol-model.js';
import { Breakable } from './breakable.js';

export const RESULT_WORDS: Readonly<Record<FindingPart['result'], string>> = {
  pass: 'соответствует',
  fail: 'не соответствует',
  'not-possible': 'не установлено',
  info: 'для сведения',
};

/** One step of the work: what was done, what each check found, who objects, which annexes (K-15). */
export function Step(props: {
  number: number;
  step: ProtocolStep;
  isDraft: boolean;
}): ReactElement {
  const { title, done, findings, objections, annexes } = props.step;
  return (
    <section>
      <h3>
        Шаг {props.number}. {title}
      </h3>
      <p className="leads">{done}</p>
      {findings.length === 0 ? null : <Results findings={findings} />}
      <p className="keep">
        Возражения: {objectionText(objections, props.isDraft)}
        {annexes.length === 0
          ? ''
          : ` Приложения: ${annexes.map((n) => `№\u00a0${n}`).join(', ')}.`}
      </p>
    </section>
  );
}

function objectionText(objections: readonly string[], isDraft: boolean): string {
  if (objections.length > 0) return `${objections.join('; ')}.`;
  return isDraft ? '____________________________.' : 'не заявлены.';
}

function Results({ findings }: { findings: readonly Finding[] }): ReactElement {
  return (
    <table className="results">
      <thead>
        <tr>
          <th className="what">Что проверено</th>
          <th>Значение</th>
          <th className="verdict">Результат</th>
        </tr>
      </thead>
      <tbody>{findings.map((found) => [wholeRow(found), ...found.parts.map(partRow)])}</tbody>
    </table>
  );
}

function wholeRow({ check, title, result }: Finding): ReactElement {
  return (
    <tr key={check} className="whole">
      <td colSpan={2}>
        {check}. {title}
      </td>
      <td className={result}>{RESULT_WORDS[result]}</td>
    </tr>
  );
}

function partRow({ name, result, value }: FindingPart, at: number): ReactElement {
  return (
    <tr key={at}>
      <td className="what">
        <Breakable text={name} />
      </td>
      <td>
        <Breakable text={value || '—'} />
      </td>
      <td className={result}>{RESULT_WORDS[result]}</td>
    </tr>
  );
}
