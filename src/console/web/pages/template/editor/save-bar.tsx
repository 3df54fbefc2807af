import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../../words/language.js';
import { templateWords } from '../words.js';

interface SaveBarProps {
  readonly next: number;
  readonly saved: number | undefined;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly save: () => void;
  readonly undo: () => void;
}

export function SaveBar(props: SaveBarProps): ReactElement {
  const { next, saved, isDirty, isSaving, save, undo } = props;
  const { editor } = useWordsOf(templateWords);
  const savedWords = saved === undefined ? '' : editor.saved(saved);
  return (
    <Group gap="sm">
      <Button onClick={save} loading={isSaving} disabled={!isDirty}>
        {editor.save(next)}
      </Button>
      {isDirty ? (
        <Button variant="default" onClick={undo}>
          {editor.undo}
        </Button>
      ) : null}
      <Text size="sm" role="status">
        {isDirty ? editor.unsaved : savedWords}
      </Text>
    </Group>
  );
}
