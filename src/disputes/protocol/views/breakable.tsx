import { Fragment, type ReactElement } from 'react';

const HASH = /^[0-9a-f]{64}$/;
/** Longest word that a column takes whole. */
const MOST = 36;

/** Text whose long words may break where it does no harm: a hash in its middle, a path after its slashes. */
export function Breakable({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split(/(\s+)/u).map((word, at) => (
        <Fragment key={at}>
          {HASH.test(word) ? <Hash value={word} /> : <Word word={word} />}
        </Fragment>
      ))}
    </>
  );
}

/** SHA-256 in two halves that stay whole. */
export function Hash({ value }: { value: string }): ReactElement {
  return (
    <span className="hash">
      {value.slice(0, 32)}
      <wbr />
      {value.slice(32)}
    </span>
  );
}

function Word({ word }: { word: string }): ReactElement {
  if (word.length <= MOST) return <>{word}</>;
  const parts = word.split(/(?<=[/;,:])/u);
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </>
  );
}
