import type { ReactElement } from 'react';
import type { Page } from '../../../platform/index.js';
import { verifyTextsIn } from '../texts/texts-in.js';
import type { Verdict } from '../verdict/verdict.js';
import { verifyRoutes } from '../verify-routes.js';
import { FileForm } from './file-form.js';
import { verifyScript, verifyStyles } from './verify-assets.js';
import { VerifyShell } from './verify-shell.js';
import type { VerdictModel } from './view-models.js';

/** The answer to a file that was posted; the script draws the same in the page that is there. */
export function verdictPage({ language, trust, verdict }: VerdictModel): Page {
  const texts = verifyTextsIn(language);
  return {
    language,
    title: verdict.title,
    styles: [verifyStyles],
    scripts: [verifyScript],
    body: (
      <VerifyShell language={language} path={verifyRoutes.form} texts={texts}>
        <div data-verdict>
          <VerdictParts verdict={verdict} />
        </div>
        <h2>{texts.file.another}</h2>
        <FileForm language={language} texts={texts.file} trust={trust} />
      </VerifyShell>
    ),
  };
}

function VerdictParts({ verdict }: { verdict: Verdict }): ReactElement {
  return (
    <>
      <div className={`verdict ${verdict.tone}`}>
        <h1>{verdict.title}</h1>
        <p>{verdict.lead}</p>
      </div>
      {verdict.problems.length > 0 && (
        <ul className="problems">
          {verdict.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <dl className="facts">
        {verdict.facts.map(({ name, value, isCode }) => (
          <div key={name + value}>
            <dt>{name}</dt>
            <dd className={isCode ? 'id' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {verdict.checks.length > 0 && <Checks verdict={verdict} />}
      <h2>{verdict.limitsHeading}</h2>
      {verdict.limits.map((limit) => (
        <p key={limit}>{limit}</p>
      ))}
    </>
  );
}

function Checks({ verdict: { checksHeading, checks } }: { verdict: Verdict }): ReactElement {
  return (
    <details>
      <summary>{checksHeading}</summary>
      <ul>
        {checks.map(({ name, ok, word }) => (
          <li key={name}>
            {name}: {ok ? <span className="soft">{word}</span> : <strong>{word}</strong>}
          </li>
        ))}
      </ul>
    </details>
  );
}
