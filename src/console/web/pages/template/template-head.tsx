import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { useWordsOf } from '../../words/language.js';
import { SigningSwitch } from '../templates/signing-switch.js';
import { PropertiesDialog } from './properties-dialog.js';
import type { Template } from './template-queries.js';
import { templateWords } from './words.js';

interface TemplateHeadProps {
  readonly template: Template;
  readonly isWriter: boolean;
  readonly isViewer: boolean;
}

export function TemplateHead({ template, isWriter, isViewer }: TemplateHeadProps): ReactElement {
  const words = useWordsOf(templateWords);
  const [isOpen, setOpen] = useState(false);
  const { id, name, version, shippedKey, eSignatureEnabled } = template;
  return (
    <Group justify="space-between" align="flex-start">
      <Stack gap={4} maw="100%">
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <Group gap="xs">
          {shippedKey === null ? null : (
            <Badge variant="outline" color="var(--mantine-color-dimmed)" tt="none" radius="sm">
              {words.shipped}
            </Badge>
          )}
          <Text size="sm" c="dimmed">
            {words.version(version)}
          </Text>
          <Anchor component={Link} to={`/documents?templateId=${id}`} size="sm">
            {words.documents}
          </Anchor>
        </Group>
      </Stack>
      <Group gap="sm">
        {isWriter ? (
          <SigningSwitch template={template} isReadOnly={false} label={words.eSignature} />
        ) : (
          <Text size="sm">{eSignatureEnabled ? words.on : words.off}</Text>
        )}
        {isWriter ? (
          <Button
            variant="default"
            onClick={() => {
              setOpen(true);
            }}
          >
            {words.properties.open}
          </Button>
        ) : null}
        {isViewer ? (
          <Button component={Link} to={`/documents/new?templateId=${id}`} variant="default">
            {words.makeDocument}
          </Button>
        ) : null}
      </Group>
      <PropertiesDialog
        template={template}
        opened={isOpen}
        close={() => {
          setOpen(false);
        }}
      />
    </Group>
  );
}
