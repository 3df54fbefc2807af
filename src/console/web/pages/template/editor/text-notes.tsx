import { Alert, Anchor, List } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../../words/language.js';
import { templateWords } from '../words.js';
import type { TextProblem } from './text-problems.js';

interface TextNotesProps {
  readonly problems: readonly TextProblem[];
  readonly warnings: readonly { readonly message: string }[];
  readonly goTo: (line: number) => void;
}

/** What is wrong with the text, in words, beside the marks in it. */
export function TextNotes({ problems, warnings, goTo }: TextNotesProps): ReactElement {
  const { editor } = useWordsOf(templateWords);
  return (
    <div aria-live="polite">
      {problems.length > 0 ? (
        <Alert color="var(--mantine-color-error)" variant="outline" title={editor.problems}>
          <List size="sm" spacing={4}>
            {problems.map(({ message, line }) => (
              <List.Item key={message}>
                {message}{' '}
                {line === undefined ? null : (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    onClick={() => {
                      goTo(line);
                    }}
                  >
                    {editor.line(line)}
                  </Anchor>
                )}
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      {problems.length === 0 && warnings.length > 0 ? (
        <Alert color="var(--mantine-color-text)" variant="outline" title={editor.warnings}>
          <List size="sm" spacing={4}>
            {warnings.map(({ message }) => (
              <List.Item key={message}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </div>
  );
}
