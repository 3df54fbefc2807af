import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '../../../shell/dialog.js';
import { useWordsOf } from '../../../words/language.js';
import { templateWords } from '../words.js';

/** Asks before unsaved work is lost: by the console itself, and by the browser when the tab closes. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }): ReactElement {
  const { editor } = useWordsOf(templateWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isDirty]);
  return (
    <Dialog
      title={editor.leaveTitle}
      opened={blocker.state === 'blocked'}
      close={() => blocker.reset?.()}
    >
      <Stack>
        <Text>{editor.leaveText}</Text>
        <Group>
          <Button data-autofocus onClick={() => blocker.reset?.()}>
            {editor.stay}
          </Button>
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {editor.leave}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
