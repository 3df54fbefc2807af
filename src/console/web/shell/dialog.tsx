import { Group, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../words/language.js';

interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly size?: 'md' | 'lg';
  readonly children: ReactNode;
}

/** A question over the page. Its head is no `header`: the page has one, and screen readers count them. */
export function Dialog({ title, opened, close, size = 'md', children }: DialogProps): ReactElement {
  const { state } = useWords();
  return (
    <Modal.Root opened={opened} onClose={close} size={size} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content bg="var(--console-surface)">
        <Group justify="space-between" p="md" pb={0} wrap="nowrap">
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={state.close} />
        </Group>
        <Modal.Body pt="md">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
