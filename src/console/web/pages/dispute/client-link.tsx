import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { FailedState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { DisputeAct } from './dispute-act.js';
import { disputeWords } from './words.js';

interface ClientLinkProps {
  readonly id: string;
  /** Known only on the page that was given it. */
  readonly link: string | undefined;
  readonly onLink: (link: string) => void;
}

/** The client gets the protocol by a link, which the API says once. */
export function ClientLink({ id, link, onLink }: ClientLinkProps): ReactElement {
  const { protocol } = useWordsOf(disputeWords);
  const [failure, setFailure] = useState<unknown>();
  const path = { id };
  return (
    <Stack gap="xs">
      <Text fw={500}>{protocol.link}</Text>
      <Text size="sm" c="dimmed">
        {protocol.linkHint}
      </Text>
      {link === undefined ? null : <ShownLink link={link} />}
      {failure === undefined ? null : <FailedState error={failure} />}
      <Group>
        <DisputeAct
          variant="default"
          onFailure={setFailure}
          act={async () => {
            const answer = api.POST('/api/v1/disputes/{id}/protocol-link', { params: { path } });
            onLink((await dataOf(answer)).clientLink);
          }}
        >
          {protocol.newLink}
        </DisputeAct>
      </Group>
    </Stack>
  );
}

function ShownLink({ link }: { readonly link: string }): ReactElement {
  const { protocol } = useWordsOf(disputeWords);
  return (
    <Alert color="green" variant="outline" role="status">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{protocol.once}</Text>
        <Code bg="transparent" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          {link}
        </Code>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button size="compact-md" onClick={copy}>
              {copied ? protocol.copied : protocol.copy}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  );
}
