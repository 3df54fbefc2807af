import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ProtocolModel, ProtocolRow } from '../protocol-model.js';
import { Breakable } from './breakable.js';
import { Annexes, ConclusionPart, Members, Signatures } from './protocol-parts.js';
import { DRAFT_STYLES, PROTOCOL_STYLES } from './protocol-styles.js';
import { Step } from './protocol-step.js';

/** A whole HTML page for the renderer. Every value is escaped: claims and user agents are strangers' text. */
export function protocolHtml(model: ProtocolModel): string {
  const styles = model.isDraft ? PROTOCOL_STYLES + DRAFT_STYLES : PROTOCOL_STYLES;
  const title = `Протокол технической комиссии № ${model.number}`;
  return (
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title>` +
    `<style>${styles}</style></head><body>${renderToStaticMarkup(<Protocol model={model} />)}</body></html>`
  );
}

function Protocol({ model }: { model: ProtocolModel }): ReactElement {
  return (
    <>
      {model.isDraft ? <div className="draft">ПРОЕКТ</div> : null}
      <h1>Протокол работы технической комиссии по установлению подлинности ПЭП</h1>
      <p className="number">№&nbsp;{model.number}</p>
      <p className="where">
        <span>{model.place || 'Место: ______________________'}</span>
        <span>{model.day}</span>
      </p>
      <Facts rows={model.meeting.map(filledByHand)} />
      <Section title="Основание">
        <Facts rows={model.basis} />
      </Section>
      <Section title="Состав комиссии">
        <Members members={model.members} />
      </Section>
      <Section title="Вопрос, поставленный перед комиссией">
        <p>{model.question}</p>
      </Section>
      <Section title="Объекты исследования">
        <Facts rows={model.objects} />
      </Section>
      <Section title="Представленные материалы">
        <p>{`${model.materials.join('; ')}.`}</p>
      </Section>
      <Section title="Ход проверки">
        <p className="leads">{model.checked}</p>
        {model.steps.map((step, at) => (
          <Step key={step.title} number={at + 1} step={step} isDraft={model.isDraft} />
        ))}
      </Section>
      <ConclusionPart model={model} />
      <Signatures members={model.members} copies={model.copies} />
      <Annexes annexes={model.annexes} />
      <p className="note">
        Форма {model.formVersion}. Автоматические проверки выполнены программой, заключение вынесено
        комиссией. Простая электронная подпись: статьи 5, 6 и 9 Федерального закона от 06.04.2011 №
        63-ФЗ.
      </p>
    </>
  );
}

export function Section(props: { title: string; children: ReactNode }): ReactElement {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Facts({ rows }: { rows: readonly ProtocolRow[] }): ReactElement {
  return (
    <table className="facts">
      <tbody>
        {rows.map(({ label, value }, at) => (
          <tr key={at}>
            <td>{label}</td>
            <td>
              <Breakable text={value || '—'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function filledByHand({ label, value }: ProtocolRow): ProtocolRow {
  return { label, value: value || '______________________' };
}
