import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { Dialog } from '../../shell/dialog.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { ForeignText } from '../e-signature/foreign-text.js';
import type { Version } from './agreement-queries.js';
import { agreementWords } from './words.js';

/** One published version, with its text. */
export function VersionEntry({ version }: { readonly version: Version }): ReactElement {
  const words = useWordsOf(agreementWords);
  const { language } = useLanguage();
  const [isRead, text] = useDisclosure();
  const name = `${version.title}, ${words.version(version.version)}`;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={500}>{name}</Text>
        {version.current ? <Mark color="var(--console-good)">{words.current}</Mark> : null}
        {version.mark === null ? null : (
          <Mark color="var(--mantine-color-error)">{version.mark}</Mark>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {dayAndTime(version.publishedAt, language)}
      </Text>
      <Group>
        <Button variant="default" onClick={text.open}>
          {words.read}
        </Button>
      </Group>
      <Dialog opened={isRead} close={text.close} title={name} size="lg">
        <ForeignText html={version.html} title={name} />
      </Dialog>
    </Stack>
  );
}

function Mark({
  color,
  children,
}: {
  readonly color: string;
  readonly children: string;
}): ReactElement {
  return (
    <Badge variant="outline" color={color} tt="none" radius="sm" size="lg" fw={500}>
      {children}
    </Badge>
  );
}
