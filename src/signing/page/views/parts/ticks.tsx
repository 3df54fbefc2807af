import type { ReactElement } from 'react';

import type { PageLanguage } from '../../../../platform/index.js';
import type { SigningTexts } from '../../texts/texts-in.js';
import { isRequired, missingTickMessage } from '../signing-errors.js';
import { earlierLabel, tickLabel } from '../tick-label.js';
import type { TickModel } from '../view-models.js';

export interface TicksProps {
  readonly ticks: readonly TickModel[];
  readonly missing: readonly string[];
  readonly language: PageLanguage;
  readonly timeZone: string;
  readonly texts: SigningTexts['agreeing'];
}

/** One un-ticked box per object, each with its own text (L-13, SEC-9). */
export function Ticks(props: TicksProps): ReactElement {
  return (
    <>
      {props.ticks.map((tick) => (
        <Tick key={tick.name} tick={tick} {...props} />
      ))}
    </>
  );
}

function Tick(props: TicksProps & { tick: TickModel }): ReactElement {
  const { tick, texts } = props;
  const missing = props.missing.includes(tick.name);
  const errorId = `${tick.name}-error`;
  const opener = tick.subject.kind === 'consent' ? texts.openConsent : texts.openOffer;
  return (
    <div className={missing ? 'tick wrong' : 'tick'}>
      {missing && (
        <p className="field-error" id={errorId}>
          {missingTickMessage(tick, props.ticks, texts)}
        </p>
      )}
      {tick.earlier ? (
        <p>{earlierLabel(tick, props.language, props.timeZone)}</p>
      ) : (
        <TickBox {...props} missing={missing} errorId={errorId} />
      )}
      {tick.text && (
        <details>
          <summary>{tick.subject.kind === 'consent' ? texts.openConsent : texts.openOffer}</summary>
          {/* Sanitized when the version was published; scripts and styles are refused by the policy too. */}
          <div
            className="legal"
            lang="ru"
            // It scrolls in its frame, so the keyboard must reach it.
            tabIndex={0}
            role="region"
            aria-label={opener}
            dangerouslySetInnerHTML={{ __html: tick.text.html }}
          />
        </details>
      )}
    </div>
  );
}

function TickBox(
  props: Omit<TicksProps, 'missing'> & { tick: TickModel; missing: boolean; errorId: string },
): ReactElement {
  const { tick, missing, errorId } = props;
  return (
    <div className="tick-box">
      <input
        type="checkbox"
        id={tick.name}
        name={tick.name}
        value="yes"
        required={isRequired(tick)}
        defaultChecked={tick.checked}
        {...(missing ? { 'aria-invalid': true, 'aria-describedby': errorId } : {})}
      />
      <label htmlFor={tick.name}>{tickLabel(tick.subject, props.language, props.timeZone)}</label>
    </div>
  );
}

/** What was agreed to before the code was sent: the same sentences, no boxes any more. */
export function AcceptedTicks(props: Omit<TicksProps, 'missing'>): ReactElement {
  return (
    <>
      <p className="accepted-title">{props.texts.accepted}</p>
      <ul className="accepted">
        {props.ticks
          .filter((tick) => tick.checked || tick.earlier)
          .map((tick) => (
            <li key={tick.name}>
              {tick.checked
                ? tickLabel(tick.subject, props.language, props.timeZone)
                : earlierLabel(tick, props.language, props.timeZone)}
            </li>
          ))}
      </ul>
    </>
  );
}
