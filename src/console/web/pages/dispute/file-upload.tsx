import { Button, FileInput, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { FailedState } from '../../shell/states.js';
import { upload } from './dispute-queries.js';

interface FileUploadProps {
  readonly kind: 'scan' | 'annexes';
  readonly id: string;
  readonly fileLabel: string;
  /** Absent where the file needs no name. */
  readonly nameLabel?: string;
  readonly submit: string;
}

export function FileUpload(props: FileUploadProps): ReactElement {
  const { kind, id, fileLabel, nameLabel, submit } = props;
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const send = useMutation({
    mutationFn: (given: File) => upload(kind, id, { file: given, title: title || given.name }),
    onSuccess: () => {
      setFile(null);
      setTitle('');
    },
  });
  const problem = problemAt(send.error, '/file');
  return (
    <Stack
      component="form"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) send.mutate(file);
      }}
    >
      <FileInput
        label={fileLabel}
        accept="application/pdf,image/jpeg,image/png"
        value={file}
        onChange={setFile}
        error={problem}
        clearable={false}
      />
      {nameLabel === undefined ? null : (
        <TextInput
          label={nameLabel}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
      )}
      {send.isError && problem === undefined ? <FailedState error={send.error} /> : null}
      <Group>
        <Button type="submit" variant="default" disabled={file === null} loading={send.isPending}>
          {submit}
        </Button>
      </Group>
    </Stack>
  );
}
