import { Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { save } from '../../api/download.js';
import { FailedState } from '../../shell/states.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { DisputeAct } from './dispute-act.js';
import { type Dispute, disputeFile } from './dispute-queries.js';
import { fileName } from './file-name.js';
import { FileUpload } from './file-upload.js';
import { disputeWords } from './words.js';

/** The protocol as it was signed on paper; the newest scan counts. */
export function Scan({
  dispute,
  mayAct,
}: {
  readonly dispute: Dispute;
  readonly mayAct: boolean;
}): ReactElement | null {
  const { protocol } = useWordsOf(disputeWords);
  const { language } = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  const { id, scan, status, number } = dispute;
  if (status === 'open' && scan === null) return null;
  return (
    <Stack gap="xs">
      <Text fw={500}>{protocol.scan}</Text>
      {scan === null ? (
        <Text c="dimmed">{protocol.noScan}</Text>
      ) : (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {dayAndTime(scan.addedAt, language)}
          </Text>
          <DisputeAct
            variant="default"
            size="compact-md"
            onFailure={setFailure}
            act={async () => {
              const name = fileName(`${protocol.scanName} ${String(number)}`, scan.mimeType);
              save(await disputeFile('/api/v1/disputes/{id}/scan', id), name);
            }}
          >
            {protocol.getScan}
          </DisputeAct>
        </Group>
      )}
      {failure === undefined ? null : <FailedState error={failure} />}
      {mayAct ? (
        <FileUpload
          kind="scan"
          id={id}
          fileLabel={protocol.scanFile}
          submit={scan === null ? protocol.addScan : protocol.replaceScan}
        />
      ) : null}
    </Stack>
  );
}
