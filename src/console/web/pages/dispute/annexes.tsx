import { Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { save } from '../../api/download.js';
import { FailedState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { DisputeAct } from './dispute-act.js';
import { annexOf, type Dispute, type DisputeFile } from './dispute-queries.js';
import { fileName } from './file-name.js';
import { FileUpload } from './file-upload.js';
import { Step } from './step.js';
import { disputeWords } from './words.js';

/** What the parties brought; named in the protocol, so nothing is added after the conclusion. */
export function Annexes({
  dispute,
  mayAct,
}: {
  readonly dispute: Dispute;
  readonly mayAct: boolean;
}): ReactElement {
  const { annexes } = useWordsOf(disputeWords);
  const { id, annexes: files, status } = dispute;
  const mayAdd = mayAct && status === 'open';
  return (
    <Step title={annexes.title}>
      {mayAdd ? (
        <Text size="sm" c="dimmed">
          {annexes.hint}
        </Text>
      ) : null}
      {files.length === 0 ? <Text c="dimmed">{annexes.none}</Text> : null}
      {files.map((file) => (
        <Annex key={file.id} disputeId={id} file={file} />
      ))}
      {mayAdd ? (
        <FileUpload
          kind="annexes"
          id={id}
          fileLabel={annexes.file}
          nameLabel={annexes.name}
          submit={annexes.add}
        />
      ) : null}
    </Step>
  );
}

function Annex({
  disputeId,
  file,
}: {
  readonly disputeId: string;
  readonly file: DisputeFile;
}): ReactElement {
  const { annexes } = useWordsOf(disputeWords);
  const { language } = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Text style={{ overflowWrap: 'anywhere' }}>
          {file.title}{' '}
          <Text span size="sm" c="dimmed">
            {dayAndTime(file.addedAt, language)}
          </Text>
        </Text>
        <DisputeAct
          variant="default"
          size="compact-md"
          onFailure={setFailure}
          act={async () => {
            save(await annexOf(disputeId, file.id), fileName(file.title, file.mimeType));
          }}
        >
          {annexes.download(file.title)}
        </DisputeAct>
      </Group>
      {failure === undefined ? null : <FailedState error={failure} />}
    </Stack>
  );
}
