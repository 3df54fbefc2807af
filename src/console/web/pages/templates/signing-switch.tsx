import { Stack, Switch, Text } from '@mantine/core';
import { type InfiniteData, useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { changeTemplate, type TemplateRow } from './template-queries.js';
import { templatesWords } from './words.js';

type List = InfiniteData<{ readonly items: readonly TemplateRow[] }>;

/** The mark of S-5, where the template stands: moved at once, moved back when the API refuses. */
export function SigningSwitch({
  template,
  isReadOnly,
  label,
}: {
  readonly template: TemplateRow;
  readonly isReadOnly: boolean;
  /** Shown beside the switch; in a table the head of the column says it. */
  readonly label?: string;
}): ReactElement {
  const words = useWordsOf(templatesWords);
  const { id, name, eSignatureEnabled } = template;
  const turn = useMutation({
    mutationFn: (wanted: boolean) => changeTemplate(id, { eSignatureEnabled: wanted }),
    onMutate: async (wanted) => {
      await queryClient.cancelQueries({ queryKey: ['templates'] });
      mark(id, wanted);
    },
    onError: (_error, wanted) => {
      mark(id, !wanted);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['templates'] }),
  });
  if (isReadOnly) return <Text size="sm">{eSignatureEnabled ? words.on : words.off}</Text>;
  return (
    <Stack gap={4} component="span">
      <Switch
        aria-label={words.switchOf(name)}
        label={label}
        // Off, the library's track is hardly seen on paper.
        styles={{ track: { boxShadow: 'inset 0 0 0 1px var(--mantine-color-dimmed)' } }}
        checked={eSignatureEnabled}
        onChange={(event) => {
          turn.mutate(event.currentTarget.checked);
        }}
      />
      {turn.isError ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" component="span">
          {words.notSwitched(name, eSignatureEnabled)}{' '}
          {problemAt(turn.error, '/eSignatureEnabled') ?? turn.error.message}
        </Text>
      ) : null}
    </Stack>
  );
}

/** In every list that shows it, and on its own page. */
function mark(id: string, eSignatureEnabled: boolean): void {
  queryClient.setQueriesData<List>({ queryKey: ['templates', 'list'] }, (list) =>
    list === undefined
      ? list
      : {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            items: page.items.map((row) => (row.id === id ? { ...row, eSignatureEnabled } : row)),
          })),
        },
  );
  queryClient.setQueryData<TemplateRow>(['templates', 'one', id], (one) =>
    one === undefined ? one : { ...one, eSignatureEnabled },
  );
}
