import type { ReactElement, ReactNode } from 'react';

import { momentForPeople, type Page, type PageLanguage } from '../../../platform/index.js';
import { verifyTextsIn, type VerifyTexts } from '../texts/texts-in.js';
import { verifyPathIn, verifyRoutes } from '../verify-routes.js';

import { NumberForm, VerifyShell } from './verify-shell.js';
import type { SignatureFactsModel } from './view-models.js';

/** `/verify/:signatureId` of a signature that exists: the facts, and what they do not prove. */
export function signatureFactsPage(model: SignatureFactsModel): Page {
  const texts = verifyTextsIn(model.language);
  const { found } = texts;
  const title = model.chainHolds ? found.title : found.damagedTitle;
  const moment = (at: Date): ReactElement => (
    <time dateTime={at.toISOString()}>{momentForPeople(at, model.timeZone, model.language)}</time>
  );
  return {
    language: model.language,
    title,
    styles: [],
    scripts: [],
    body: (
      <VerifyShell
        language={model.language}
        path={verifyRoutes.signature(model.signatureId)}
        texts={texts}
      >
        <h1>{title}</h1>
        <p>{found.lead}</p>
        <dl className="facts">
          <Fact name={found.id}>
            <span className="id">{model.signatureId}</span>
          </Fact>
          <Fact name={found.signer}>
            {model.signerName}, {model.signerPhone.replaceAll(' ', '\u00a0')}
          </Fact>
          <Fact name={found.opened}>{moment(model.openedAt)}</Fact>
          <Fact name={found.signed}>{moment(model.signedAt)}</Fact>
          {model.company && (
            <Fact name={found.company}>
              {found.companyBySending} {moment(model.company.at)}
              <br />
              <span className="soft">{found.sendingId}</span>{' '}
              <span className="id">{model.company.requestId}</span>
            </Fact>
          )}
          <Fact name={found.fingerprint}>
            <strong className="id">{model.fingerprint}</strong>
            <br />
            <span className="soft">{found.compare}</span>
          </Fact>
          <Fact name={found.chain}>
            {model.chainHolds ? found.chainHolds : <strong>{found.chainBroken}</strong>}
          </Fact>
          <LogFacts model={model} texts={found} />
        </dl>
        <h2>{found.limitsHeading}</h2>
        <p>{found.limits}</p>
        <p>
          <a href={verifyPathIn(verifyRoutes.form, model.language)}>{texts.file.heading}</a>
        </p>
        <h2>{texts.form.another}</h2>
        <NumberForm language={model.language} texts={texts.form} />
      </VerifyShell>
    ),
  };
}

/** One answer, body and work for unknown, foreign and erased numbers. */
export function unknownSignaturePage(language: PageLanguage, signatureId: string): Page {
  const texts = verifyTextsIn(language);
  return {
    language,
    title: texts.unknown.title,
    styles: [],
    scripts: [],
    body: (
      <VerifyShell language={language} path={verifyRoutes.signature(signatureId)} texts={texts}>
        <h1>{texts.unknown.title}</h1>
        <p>{texts.unknown.lead}</p>
        <NumberForm language={language} texts={texts.form} typed={signatureId} />
      </VerifyShell>
    ),
  };
}

function LogFacts(props: {
  model: SignatureFactsModel;
  texts: VerifyTexts['found'];
}): ReactElement {
  const { logPlace, checkpoint } = props.model;
  const { texts } = props;
  return (
    <>
      <Fact name={texts.log}>
        {logPlace ? texts.logPlace(logPlace.origin, logPlace.index) : texts.logWaits}
      </Fact>
      {checkpoint && (
        <Fact name={texts.checkpoint}>
          {checkpoint.origin}: {texts.checkpointOf(checkpoint.size)}{' '}
          <span className="id">{checkpoint.root}</span>
        </Fact>
      )}
    </>
  );
}

function Fact(props: { name: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
