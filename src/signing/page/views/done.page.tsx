import type { ReactElement } from 'react';

import { momentForPeople, type Page } from '../../../platform/index.js';
import { type SigningTexts, textsIn } from '../texts/texts-in.js';

import { CompanyWords, ReturnLink } from './parts/company-words.js';
import { GivenConsents } from './parts/given-consents.js';
import { SigningShell } from './parts/signing-shell.js';
import { scriptsOf, stylesOf } from './signing-assets.js';
import type { DoneModel, SignedDocumentModel } from './view-models.js';

/** The end that every tab, tap and replay of a signed request arrives at (SEC-10). */
export function donePage(model: DoneModel): Page {
  const texts = textsIn(model.language);
  const { done } = texts;
  const single = model.documents.length === 1;
  const moment = momentForPeople(model.signedAt, model.timeZone, model.language);
  return {
    language: model.language,
    title: done.title,
    styles: stylesOf(model),
    scripts: scriptsOf(model, []),
    body: (
      <SigningShell frame={model} texts={texts} event="signed">
        <div className="mark">
          <p className="mark-kind">{done.mark}</p>
          <h1>{single ? done.heading : done.packageHeading}</h1>
          <p>
            <time dateTime={model.signedAt.toISOString()}>{moment}</time>
          </p>
        </div>
        <CompanyWords frame={model} text={model.brand?.thanks} />
        {model.awaitsOthers && <p>{done.awaitsOthers}</p>}
        {model.documents.map((document) => (
          <SignedDocument
            key={document.signatureId}
            document={document}
            texts={done}
            isEmbeddable={model.embedding !== undefined}
            download={model.awaitsOthers ? done.downloadUnsigned : done.download}
          />
        ))}
        {model.declined?.map((title) => (
          <p key={title}>{texts.decline.notSigned(title)}</p>
        ))}
        {!model.awaitsOthers && <p>{done.next}</p>}
        <GivenConsents model={model} texts={texts.consents} />
        <ReturnLink to={model.returnTo?.signed} texts={texts.returning} />
      </SigningShell>
    ),
  };
}

function SignedDocument(props: {
  document: SignedDocumentModel;
  texts: SigningTexts['done'];
  /** Then what is not ours to frame opens in a tab of its own. */
  isEmbeddable: boolean;
  download: string;
}): ReactElement {
  const { document, texts, download } = props;
  return (
    <section className="signed">
      <h2>{document.title}</h2>
      <p className="soft">
        {texts.signatureId}
        <br />
        <span className="id">
          <GroupedId id={document.signatureId} />
        </span>
      </p>
      <p>
        <a className="button wide" href={document.pdfHref}>
          {download}
        </a>
      </p>
      <p>
        <a
          className="button outlined wide"
          href={document.verifyHref}
          {...(props.isEmbeddable ? { target: '_blank', rel: 'noopener' } : {})}
        >
          {texts.verify}
        </a>
      </p>
    </section>
  );
}

/** An id in its groups, which may break between lines only between groups. */
function GroupedId({ id }: { id: string }): ReactElement {
  const groups = id.split('-');
  return (
    <>
      {groups.map((group, index) => (
        <span key={index} className="group">
          {index < groups.length - 1 ? `${group}-` : group}
          <wbr />
        </span>
      ))}
    </>
  );
}
