import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { DisputeChip } from '../disputes/dispute-chip.js';
import { Annexes } from './annexes.js';
import { Checks } from './checks.js';
import { Claim } from './claim.js';
import { CommissionSection } from './commission-section.js';
import { ConclusionSection } from './conclusion-section.js';
import { type Dispute, disputeOf, mayConduct } from './dispute-queries.js';
import { Paper } from './paper.js';
import { Protocol } from './protocol.js';
import { disputeWords } from './words.js';

/** The technical commission, step by step: claim, checks, document, commission, annexes, conclusion, protocol. */
export function Component(): ReactElement {
  const { id = '' } = useParams();
  const words = useWordsOf(disputeWords);
  const dispute = useQuery(disputeOf(id));
  const { data: me } = useQuery(whoAmI);
  useTitle(dispute.data ? words.title(dispute.data.number) : words.back);
  return (
    <Stack>
      <Anchor component={Link} to="/disputes" size="sm">
        {words.back}
      </Anchor>
      {dispute.isPending || !me ? <LoadingState /> : null}
      {dispute.isError ? (
        <FailedState error={dispute.error} retry={() => void dispute.refetch()} />
      ) : null}
      {dispute.data && me ? (
        <DisputeView dispute={dispute.data} mayAct={mayConduct(me.roles)} />
      ) : null}
    </Stack>
  );
}

function DisputeView({
  dispute,
  mayAct,
}: {
  readonly dispute: Dispute;
  readonly mayAct: boolean;
}): ReactElement {
  const words = useWordsOf(disputeWords);
  const [clientLink, setClientLink] = useState<string>();
  const { id, number, status } = dispute;
  return (
    <>
      <Group gap="sm">
        <Title order={1} size="h2">
          {words.title(number)}
        </Title>
        <DisputeChip status={status} />
      </Group>
      {mayAct ? null : <Text c="dimmed">{words.onlyReading}</Text>}
      <Claim dispute={dispute} />
      <Checks dispute={dispute} mayAct={mayAct} />
      <Paper id={id} />
      <CommissionSection dispute={dispute} mayAct={mayAct} />
      <Annexes dispute={dispute} mayAct={mayAct} />
      <ConclusionSection dispute={dispute} mayAct={mayAct} onConcluded={setClientLink} />
      <Protocol dispute={dispute} mayAct={mayAct} clientLink={clientLink} onLink={setClientLink} />
    </>
  );
}
