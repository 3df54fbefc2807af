import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { queryClient } from '../../../api/query-client.js';
import { Dialog } from '../../../shell/dialog.js';
import { FailedState } from '../../../shell/states.js';
import { useWordsOf } from '../../../words/language.js';
import { saveText, type Template, versionText } from '../template-queries.js';
import { templateWords } from '../words.js';

interface RestoreDialogProps {
  readonly template: Template;
  /** Undefined while nobody asks. */
  readonly version: number | undefined;
  readonly close: () => void;
}

/** The old text as a new version: nothing is taken away. */
export function RestoreDialog({ template, version, close }: RestoreDialogProps): ReactElement {
  const { versions } = useWordsOf(templateWords);
  const { id } = template;
  const restore = useMutation({
    mutationFn: async (wanted: number) => {
      const { html } = await queryClient.query(versionText(id, wanted));
      return saveText(id, html);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['templates'] });
      close();
    },
  });
  return (
    <Dialog title={versions.restore} opened={version !== undefined} close={close}>
      {version === undefined ? null : (
        <Stack>
          <Text>{versions.restoreSure(version, template.version + 1)}</Text>
          {restore.isError ? <FailedState error={restore.error} /> : null}
          <Group>
            <Button
              loading={restore.isPending}
              onClick={() => {
                restore.mutate(version);
              }}
            >
              {versions.restore}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
