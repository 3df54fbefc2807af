import type { ReactElement } from 'react';

/** Somebody else's text: in a frame of its own, where nothing of it can act. */
export function ForeignText({
  html,
  title,
}: {
  readonly html: string;
  readonly title: string;
}): ReactElement {
  return (
    <iframe
      title={title}
      sandbox=""
      srcDoc={html}
      style={{
        width: '100%',
        height: '50dvh',
        border: '1px solid var(--console-line)',
        background: '#fff',
      }}
    />
  );
}
