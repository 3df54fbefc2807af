import { Code, Group, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { save } from '../../api/download.js';
import { FailedState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { ClientLink } from './client-link.js';
import { DisputeAct } from './dispute-act.js';
import { type Dispute, disputeFile } from './dispute-queries.js';
import { Scan } from './scan.js';
import { Step } from './step.js';
import { disputeWords } from './words.js';

interface ProtocolProps {
  readonly dispute: Dispute;
  readonly mayAct: boolean;
  readonly clientLink: string | undefined;
  readonly onLink: (link: string) => void;
}

export function Protocol({ dispute, mayAct, clientLink, onLink }: ProtocolProps): ReactElement {
  const { protocol } = useWordsOf(disputeWords);
  const { status, protocolSha256 } = dispute;
  const isConcluded = status === 'concluded';
  return (
    <Step title={protocol.title}>
      <Downloads dispute={dispute} />
      {isConcluded ? null : (
        <Text size="sm" c="dimmed">
          {protocol.draftHint}
        </Text>
      )}
      {protocolSha256 === null ? null : (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {protocol.sha}: <Code bg="transparent">{protocolSha256}</Code>
        </Text>
      )}
      {isConcluded && mayAct ? (
        <ClientLink id={dispute.id} link={clientLink} onLink={onLink} />
      ) : null}
      <Scan dispute={dispute} mayAct={mayAct} />
    </Step>
  );
}

function Downloads({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const { protocol } = useWordsOf(disputeWords);
  const [failure, setFailure] = useState<unknown>();
  const { id, number, status } = dispute;
  const get = (path: 'protocol' | 'dossier', name: string) => async (): Promise<void> => {
    setFailure(undefined);
    save(await disputeFile(`/api/v1/disputes/{id}/${path}`, id), name);
  };
  const word = status === 'concluded' ? protocol.sealed : protocol.draft;
  return (
    <>
      <Group gap="xs">
        <DisputeAct
          variant="default"
          onFailure={setFailure}
          act={get('protocol', `${protocol.file} ${String(number)}.pdf`)}
        >
          {word}
        </DisputeAct>
        <DisputeAct
          variant="default"
          onFailure={setFailure}
          act={get('dossier', `${protocol.dossierFile} ${String(number)}.zip`)}
        >
          {protocol.dossier}
        </DisputeAct>
      </Group>
      {failure === undefined ? null : <FailedState error={failure} />}
    </>
  );
}
