import { Grid } from '@mantine/core';
import type { EditorView } from '@codemirror/view';
import { useMutation, type UseMutationResult, useQuery } from '@tanstack/react-query';
import { type ReactElement, useRef, useState } from 'react';
import { queryClient } from '../../../api/query-client.js';
import { knownVariables, saveText, type Template, type Values } from '../template-queries.js';
import { LeaveGuard } from './leave-guard.js';
import { PreviewPane } from './preview-pane.js';
import { SampleFields } from './sample-fields.js';
import { TextColumn } from './text-column.js';
import { textProblems } from './text-problems.js';
import { type Draft, useDraft } from './use-draft.js';
import { usePreview } from './use-preview.js';
import { VariablePanel } from './variable-panel.js';
import { insertAt } from './code-editor.js';

interface TextTabProps {
  readonly template: Template;
  /** May change the text. */
  readonly isWriter: boolean;
  /** May draw previews. */
  readonly isViewer: boolean;
}

const NONE: readonly never[] = [];

/** The text, what it looks like, and what may stand in it. */
export function TextTab({ template, isWriter, isViewer }: TextTabProps): ReactElement {
  const draft = useDraft(template);
  const view = useRef<EditorView | null>(null);
  const [values, setValues] = useState<Values>({});
  const known = useQuery(knownVariables).data?.items ?? NONE;
  const preview = usePreview(template.id, draft.html, values, isViewer);
  const save = useSave(template.id, draft);
  const problems = textProblems(save.error ?? preview.error, draft.html);
  const used = preview.shown?.variables ?? NONE;
  const wide = { base: 12, md: isViewer ? 7 : 12 };
  return (
    <Grid gap="lg">
      <Grid.Col span={wide}>
        <TextColumn
          template={template}
          draft={draft}
          save={save}
          problems={problems}
          warnings={preview.shown?.warnings ?? NONE}
          known={known}
          view={view}
          isWriter={isWriter}
        />
      </Grid.Col>
      {isViewer ? (
        <Grid.Col span={{ base: 12, md: 5 }}>
          <PreviewPane preview={preview} isTextWrong={problems.length > 0} />
        </Grid.Col>
      ) : null}
      {isWriter ? (
        <Grid.Col span={wide}>
          <VariablePanel
            known={known}
            used={used}
            insert={(words) => {
              insertAt(view.current, words);
            }}
          />
        </Grid.Col>
      ) : null}
      {isViewer ? (
        <Grid.Col span={{ base: 12, md: 5 }}>
          <SampleFields variables={used} values={values} change={setValues} error={preview.error} />
        </Grid.Col>
      ) : null}
      <LeaveGuard isDirty={draft.isDirty} />
    </Grid>
  );
}

function useSave(id: string, draft: Draft): UseMutationResult<Template, Error, string> {
  return useMutation({
    mutationFn: (html: string) => saveText(id, html),
    onSuccess: async (saved) => {
      queryClient.setQueryData(['templates', 'one', id], saved);
      draft.beginFrom(saved);
      await queryClient.invalidateQueries({ queryKey: ['templates'] });
    },
  });
}
