import type { ReactElement } from 'react';

import type { SigningTexts } from '../../texts/texts-in.js';
import type { EmbeddingModel, PageEvent } from '../view-models.js';

/**
 * What the script of an embedded page needs: to whom it may speak and what it has to tell. Ids alone; the words are for the
 * person whose browser keeps no cookie inside frames.
 */
export function EmbeddedMark(props: {
  embedding: EmbeddingModel;
  event: PageEvent | undefined;
  texts: SigningTexts['embedded'];
}): ReactElement {
  const { origins, requestId, signerId } = props.embedding;
  return (
    <p
      hidden
      id="signet-embedded"
      className="embedded-note"
      data-origins={origins.join(' ')}
      data-request={requestId}
      data-signer={signerId}
      {...(props.event ? { 'data-event': props.event } : {})}
    >
      {props.texts.newTab}
    </p>
  );
}
