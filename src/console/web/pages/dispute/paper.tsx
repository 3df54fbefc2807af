import { Alert, Box, Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { disputedPdf, disputeJournal } from './dispute-queries.js';
import { DisputeEvents } from './dispute-events.js';
import { Step } from './step.js';
import { disputeWords } from './words.js';

/** The disputed document and its journal, by the routes of the dispute: no other document is read so. */
export function Paper({ id }: { readonly id: string }): ReactElement {
  const { paper } = useWordsOf(disputeWords);
  return (
    <Step title={paper.title}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <DisputedPdf id={id} />
        <DisputeJournal id={id} />
      </SimpleGrid>
    </Step>
  );
}

function DisputedPdf({ id }: { readonly id: string }): ReactElement {
  const { paper } = useWordsOf(disputeWords);
  const file = useQuery(disputedPdf(id));
  const address = useAddressOf(file.data);
  if (file.isError) return <FailedState error={file.error} retry={() => void file.refetch()} />;
  if (address === undefined) return <LoadingState />;
  return (
    <Box>
      <Group justify="flex-end" mb="xs">
        <Button component="a" href={address} target="_blank" variant="default" size="compact-md">
          {paper.open}
        </Button>
      </Group>
      <Box
        component="iframe"
        src={`${address}#toolbar=0&navpanes=0&view=FitH`}
        title={paper.pdf}
        w="100%"
        h="60dvh"
        visibleFrom="sm"
        bd="1px solid var(--console-line)"
      />
    </Box>
  );
}

function DisputeJournal({ id }: { readonly id: string }): ReactElement {
  const { paper } = useWordsOf(disputeWords);
  const { data, isError, error, refetch } = useQuery(disputeJournal(id));
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {paper.journal}
      </Title>
      {isError ? <FailedState error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Alert color={data.ok ? 'green' : 'red'} variant="outline" p="xs">
            {data.ok ? paper.whole : paper.broken}
          </Alert>
          <DisputeEvents items={data.items} />
        </>
      ) : null}
      {!data && !isError ? <LoadingState /> : null}
    </Stack>
  );
}

function useAddressOf(file: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return address;
}
