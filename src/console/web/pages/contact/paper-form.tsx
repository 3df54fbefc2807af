import { Button, FileInput, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { personWords } from './words.js';

interface Paper {
  readonly how: 'paper' | 'in-contract';
  /** Day, `YYYY-MM-DD`; empty for today. */
  readonly day: string;
  readonly phone: string;
}

/** An agreement that the person signed on paper, with its scan (S-21). */
export function PaperForm({
  contactId,
  close,
}: {
  readonly contactId: string;
  readonly close: () => void;
}): ReactElement {
  const { accepted, cancel } = useWordsOf(personWords);
  const [paper, setPaper] = useState<Paper>({ how: 'paper', day: '', phone: '' });
  const [scan, setScan] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const record = useMutation({
    mutationFn: (file: File) => recordPaper(contactId, paper, file),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(scan === null);
        if (scan) record.mutate(scan);
      }}
    >
      <Stack>
        <Text>{accepted.paperHint}</Text>
        <Radio.Group
          label={accepted.where}
          value={paper.how}
          onChange={(value) => {
            setPaper({ ...paper, how: value === 'in-contract' ? value : 'paper' });
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="paper" label={accepted.onPaper} />
            <Radio value="in-contract" label={accepted.inContract} />
          </Stack>
        </Radio.Group>
        <FileInput
          label={accepted.scanLabel}
          description={accepted.scanHint}
          placeholder={accepted.chooseFile}
          accept="application/pdf,image/jpeg,image/png"
          value={scan}
          error={isMissing ? accepted.scanMissing : undefined}
          onChange={(file) => {
            setScan(file);
            setMissing(false);
          }}
        />
        <PaperFacts paper={paper} change={setPaper} error={record.error} />
        <Refusal error={record.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {accepted.record}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** When it was signed, and the number that it names. */
function PaperFacts({
  paper,
  change,
  error,
}: {
  readonly paper: Paper;
  readonly change: (paper: Paper) => void;
  readonly error: unknown;
}): ReactElement {
  const { accepted } = useWordsOf(personWords);
  return (
    <>
      <TextInput
        type="date"
        label={accepted.day}
        description={accepted.dayHint}
        value={paper.day}
        error={problemAt(error, '/acceptedAt')}
        onChange={(event) => {
          change({ ...paper, day: event.currentTarget.value });
        }}
      />
      <TextInput
        type="tel"
        label={accepted.phone}
        description={accepted.phoneHint}
        value={paper.phone}
        maxLength={60}
        error={problemAt(error, '/phone')}
        onChange={(event) => {
          change({ ...paper, phone: event.currentTarget.value });
        }}
      />
    </>
  );
}

async function recordPaper(contactId: string, paper: Paper, scan: File): Promise<void> {
  const { how, day, phone } = paper;
  const form = new FormData();
  form.append('contactId', contactId);
  form.append('how', how);
  if (day !== '') form.append('acceptedAt', day);
  if (phone.trim() !== '') form.append('phone', phone.trim());
  form.append('scan', scan);
  await api.POST('/api/v1/agreements/acceptances', {
    body: { contactId, how, scan: scan.name },
    bodySerializer: () => form,
  });
}
