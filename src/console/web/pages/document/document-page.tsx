import { Anchor, Badge, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { Refusal } from '../../shell/refusal.js';
import { StatusChip } from '../documents/status-chip.js';
import { ClientData } from './client-data.js';
import { DocumentActs } from './document-acts.js';
import { DocumentPages } from './document-pages.js';
import { clientDataOf, type Document, documentOf } from './document-queries.js';
import { DocumentWarnings } from './document-warnings.js';
import { JournalTimeline } from './journal-timeline.js';
import { useRights } from './rights.js';
import { Signers } from './signers.js';
import { documentWords } from './words.js';

export function Component(): ReactElement {
  const { id = '' } = useParams();
  const words = useWordsOf(documentWords);
  const document = useQuery(documentOf(id));
  useTitle(document.data ? nameOf(document.data) : words.title);
  return (
    <Stack>
      <Anchor component={Link} to="/documents" size="sm">
        {words.back}
      </Anchor>
      {document.isPending ? <LoadingState /> : null}
      {document.isError ? (
        <FailedState error={document.error} retry={() => void document.refetch()} />
      ) : null}
      {document.data ? <DocumentView document={document.data} /> : null}
    </Stack>
  );
}

function DocumentView({ document }: { readonly document: Document }): ReactElement {
  const words = useWordsOf(documentWords);
  const { language } = useLanguage();
  const { mayAct } = useRights();
  const [failure, setFailure] = useState<unknown>();
  const [done, setDone] = useState('');
  const mayBeAsked = mayAct && document.erasedAt === null && document.templateId !== null;
  const clientData = useQuery({ ...clientDataOf(document.id), enabled: mayBeAsked });
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {nameOf(document)}
          </Title>
          <Group gap="xs">
            <StatusChip status={document.status} />
            {document.sealedAt === null ? null : (
              <Badge variant="outline" color="var(--console-seal)" tt="none" radius="sm" size="lg">
                {words.sealed}
              </Badge>
            )}
            <Text size="sm" c="dimmed">
              {document.author.name}, {dayAndTime(document.createdAt, language)}
            </Text>
          </Group>
        </Stack>
        <DocumentActs
          document={document}
          isAsked={clientData.data?.status === 'waiting'}
          onFailure={(error) => {
            setDone('');
            setFailure(error);
          }}
          onDone={(words) => {
            setFailure(undefined);
            setDone(words);
          }}
        />
      </Group>
      <Text role="status" size="sm" c="var(--console-good)" fw={600}>
        {done}
      </Text>
      <Refusal error={failure} />
      <DocumentWarnings document={document} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <DocumentPages document={document} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            {clientData.data ? (
              <ClientData documentId={document.id} data={clientData.data} />
            ) : null}
            {document.requestId === null ? null : <Signers requestId={document.requestId} />}
            <JournalTimeline document={document} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function nameOf({ title, number }: Document): string {
  return `${title} №\u00A0${number}`;
}
