import { Fragment, type ReactElement } from 'react';

const HASH = /^[0-9a-f]{64}$/;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
/** Longest word that a column takes whole. */
const MOST = 36;

/** Text whose long words break where it does no harm: a hash in its middle, a path after its slashes, an id nowhere. */
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
  // A hyphen is no place to break a name such as SHA-256.
  if (ID.test(word) || (word.includes('-') && word.length <= MOST)) {
    return <span className="id">{word}</span>;
  }
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
