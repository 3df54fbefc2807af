import type { ReactElement } from 'react';

/** A text as a phone shows it: addresses can be tapped, line breaks stay. */
export function LinksInText({ text }: { text: string }): ReactElement {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part} target="_blank" rel="noopener">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
