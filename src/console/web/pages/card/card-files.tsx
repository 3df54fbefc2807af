import { Group, List, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { save } from '../../api/download.js';
import { ActButton } from '../../shell/act-button.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import type { CardKind, CardWithFiles } from '../cards/card-queries.js';
import { Section } from '../../shell/section.js';
import { Refusal } from '../../shell/refusal.js';
import { WIDE } from '../contact/wide-item.js';
import { oneCardWords } from './words.js';

/** Signed PDFs that were copied to the card by themselves. */
export function CardFiles({
  kind,
  card: { id, files },
}: {
  readonly kind: CardKind;
  readonly card: CardWithFiles;
}): ReactElement {
  const words = useWordsOf(oneCardWords);
  const { language } = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  return (
    <Section title={words.files}>
      <Refusal error={failure} />
      {files.length === 0 ? <Text c="dimmed">{words.noFiles}</Text> : null}
      {files.length > 0 ? (
        <List listStyleType="none" spacing="sm">
          {files.map(({ documentId, name, addedAt }) => (
            <List.Item key={documentId} styles={WIDE}>
              <Group justify="space-between" gap="xs">
                <Stack gap={0}>
                  <Text style={{ overflowWrap: 'anywhere' }}>{name}</Text>
                  <Text size="sm" c="dimmed">
                    {dayAndTime(addedAt, language)}
                  </Text>
                </Stack>
                <ActButton
                  variant="default"
                  aria-label={words.downloadFile(name)}
                  onFailure={setFailure}
                  act={async () => {
                    save(await copyOf(kind, id, documentId), name);
                  }}
                >
                  {words.download}
                </ActButton>
              </Group>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Section>
  );
}

async function copyOf(type: CardKind, id: string, documentId: string): Promise<Blob> {
  const { data } = await api.GET('/api/v1/crm/cards/{type}/{id}/files/{documentId}', {
    params: { path: { type, id, documentId } },
    parseAs: 'blob',
  });
  return data as unknown as Blob;
}
