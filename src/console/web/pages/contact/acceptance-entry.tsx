import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { save } from '../../api/download.js';
import { ActButton } from '../../shell/act-button.js';
import { Dialog } from '../../shell/dialog.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import { phoneInGroups } from '../contacts/phone-in-groups.js';
import { Refusal } from '../../shell/refusal.js';
import { useRights } from '../contacts/roles.js';
import type { Acceptance } from './person-queries.js';
import { WithdrawalForm } from './withdrawal-form.js';
import { personWords } from './words.js';

/** One text that was accepted. */
export function AcceptanceEntry({ acceptance }: { readonly acceptance: Acceptance }): ReactElement {
  const { accepted } = useWordsOf(personWords);
  const { language } = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  const { title, version, kind, how, phone, acceptedAt, withdrawnAt } = acceptance;
  return (
    <Stack gap={4}>
      <Text fw={500}>
        {title || accepted.kinds[kind]}, {accepted.version(version)}
      </Text>
      <Text size="sm" c="dimmed">
        {accepted.ways[how]}, {dayAndTime(acceptedAt, language)}
        {phone === null ? '' : `, ${phoneInGroups(phone)}`}
      </Text>
      {withdrawnAt === null ? null : (
        <Badge
          variant="outline"
          color="var(--mantine-color-error)"
          tt="none"
          radius="sm"
          size="lg"
          fw={500}
        >
          {accepted.withdrawn(dayAndTime(withdrawnAt, language))}
        </Badge>
      )}
      <Refusal error={failure} />
      <EntryActs acceptance={acceptance} onFailure={setFailure} />
    </Stack>
  );
}

function EntryActs({
  acceptance,
  onFailure,
}: {
  readonly acceptance: Acceptance;
  readonly onFailure: (error: unknown) => void;
}): ReactElement | null {
  const { accepted } = useWordsOf(personWords);
  const { mayWrite } = useRights();
  const [isAsking, question] = useDisclosure();
  const { id, kind, title, scanSha256, withdrawnAt } = acceptance;
  const mayWithdraw = mayWrite && kind === 'pd-consent' && withdrawnAt === null;
  if (scanSha256 === null && !mayWithdraw) return null;
  return (
    <Group gap="xs">
      {scanSha256 === null ? null : (
        <ActButton
          variant="default"
          onFailure={onFailure}
          act={async () => {
            const scan = await scanOf(id);
            save(scan, `${title} — скан.${ENDINGS[scan.type] ?? 'pdf'}`);
          }}
        >
          {accepted.scan}
        </ActButton>
      )}
      {mayWithdraw ? (
        <Button variant="default" onClick={question.open}>
          {accepted.withdraw}
        </Button>
      ) : null}
      <Dialog opened={isAsking} close={question.close} title={accepted.withdrawTitle}>
        <WithdrawalForm acceptanceId={id} close={question.close} />
      </Dialog>
    </Group>
  );
}

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

async function scanOf(id: string): Promise<Blob> {
  const params = { path: { id } };
  const { data } = await api.GET('/api/v1/agreements/acceptances/{id}/scan', {
    params,
    parseAs: 'blob',
  });
  return data as unknown as Blob;
}
