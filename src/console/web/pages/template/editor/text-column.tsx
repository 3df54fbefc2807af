import { Alert, Stack, Text } from '@mantine/core';
import type { EditorView } from '@codemirror/view';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactElement, type RefObject, useId, useState } from 'react';
import { FailedState } from '../../../shell/states.js';
import { useWordsOf } from '../../../words/language.js';
import type { KnownVariable, Template } from '../template-queries.js';
import { templateWords } from '../words.js';
import { CodeEditor, goToLine } from './code-editor.js';
import { SaveBar } from './save-bar.js';
import { TextNotes } from './text-notes.js';
import type { TextProblem } from './text-problems.js';
import type { Draft } from './use-draft.js';

interface TextColumnProps {
  readonly template: Template;
  readonly draft: Draft;
  readonly save: UseMutationResult<Template, Error, string>;
  readonly problems: readonly TextProblem[];
  readonly warnings: readonly { readonly message: string }[];
  readonly known: readonly KnownVariable[];
  readonly view: RefObject<EditorView | null>;
  readonly isWriter: boolean;
}

/** The editor with what is said about its text. */
export function TextColumn(props: TextColumnProps): ReactElement {
  const { draft, save, problems, warnings, known, view, isWriter } = props;
  const { editor } = useWordsOf(templateWords);
  const hintId = useId();
  const marked = useSame(problems.flatMap(({ line }) => line ?? []));
  const keep = (): void => {
    if (draft.isDirty && !save.isPending) save.mutate(draft.html);
  };
  return (
    <Stack gap="sm">
      {isWriter ? <WriterBar {...props} keep={keep} /> : null}
      {save.isError && problems.length === 0 ? <FailedState error={save.error} /> : null}
      <CodeEditor
        key={draft.round}
        text={draft.html}
        isReadOnly={!isWriter}
        known={known}
        describedBy={hintId}
        marked={marked}
        view={view}
        onChange={(text) => {
          if (!save.isIdle) save.reset();
          draft.type(text);
        }}
        onSave={keep}
      />
      <Text size="sm" c="dimmed" id={hintId}>
        {isWriter ? editor.hint : editor.readOnly}
      </Text>
      <TextNotes
        problems={problems}
        warnings={warnings}
        goTo={(line) => {
          goToLine(view.current, line);
        }}
      />
      {draft.overtakenBy === undefined ? null : (
        <Alert color="var(--mantine-color-text)" variant="outline">
          {editor.overtaken(draft.overtakenBy)}
        </Alert>
      )}
    </Stack>
  );
}

function WriterBar({
  template,
  draft,
  save,
  keep,
}: TextColumnProps & { readonly keep: () => void }): ReactElement {
  return (
    <SaveBar
      next={template.version + 1}
      saved={save.data?.version}
      isDirty={draft.isDirty}
      isSaving={save.isPending}
      save={keep}
      undo={() => {
        save.reset();
        draft.beginFrom(template);
      }}
    />
  );
}

/** The same array while it says the same. */
function useSame(numbers: readonly number[]): readonly number[] {
  const [kept, keep] = useState(numbers);
  if (kept.join() === numbers.join()) return kept;
  keep(numbers);
  return numbers;
}
