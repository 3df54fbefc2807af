import { Button, Center, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import type { components } from '#libs/api-client';
import { queryClient } from '../../api/query-client.js';
import { markRead, robotMessages } from '../../api/robot.js';
import { ActButton } from '../../shell/act-button.js';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { robotWords } from './words.js';

type RobotMessage = components['schemas']['RobotMessageDto'];

/** What Robot told this person, newest first; from each message to its document in one click (S-13). */
export function Component(): ReactElement {
  const words = useWordsOf(robotWords);
  useTitle(words.title);
  const [unread, setUnread] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const list = useInfiniteQuery(robotMessages(unread));
  const messages = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack maw={760}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <Switch
          label={words.onlyUnread}
          checked={unread}
          onChange={(event) => {
            setUnread(event.currentTarget.checked);
          }}
        />
      </Group>
      {failure === undefined ? null : <FailedState error={failure} />}
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <FailedState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data && messages.length === 0 ? (
        <EmptyState text={unread ? words.emptyUnread : words.empty} />
      ) : null}
      {messages.map((message) => (
        <MessageCard key={message.id} message={message} onFailure={setFailure} />
      ))}
      {list.hasNextPage ? (
        <Center>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {words.more}
          </Button>
        </Center>
      ) : null}
    </Stack>
  );
}

function MessageCard({
  message,
  onFailure,
}: {
  readonly message: RobotMessage;
  readonly onFailure: (error: unknown) => void;
}): ReactElement {
  const words = useWordsOf(robotWords);
  const { language } = useLanguage();
  const { id, text, documentId, createdAt, readAt } = message;
  const isNew = readAt === null;
  const read = async (): Promise<void> => {
    await markRead(id);
    await queryClient.invalidateQueries({ queryKey: ['robot'] });
  };
  return (
    <Paper component="article" withBorder p="md" bg="var(--console-surface)">
      <Stack gap="xs">
        <Text fw={isNew ? 600 : 400} style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {dayAndTime(createdAt, language)}
          </Text>
          <Group gap="xs">
            {isNew ? (
              <ActButton
                variant="default"
                size="compact-md"
                act={() => markRead(id)}
                onFailure={onFailure}
              >
                {words.markRead}
              </ActButton>
            ) : null}
            {documentId === null ? null : (
              <Button
                component={Link}
                to={`/documents/${documentId}`}
                size="compact-md"
                onClick={() => {
                  if (isNew) read().catch(onFailure);
                }}
              >
                {words.open}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
