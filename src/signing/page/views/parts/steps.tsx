import type { ReactElement } from 'react';

import type { SigningTexts } from '../../texts/texts-in.js';

export type StepName = 'read' | 'agree' | 'sign';

const order: readonly StepName[] = ['read', 'agree', 'sign'];

/** прочитать · согласиться · подписать: words, not links; the current one is bold and named aloud. */
export function Steps(props: { current: StepName; texts: SigningTexts['steps'] }): ReactElement {
  const { current, texts } = props;
  return (
    <ol className="steps" aria-label={texts.label}>
      {order.map((step) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {step === current && <span className="hidden">{texts.current}</span>}
          {texts[step]}
        </li>
      ))}
    </ol>
  );
}
