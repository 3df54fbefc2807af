import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState, FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { DayFigures } from './day-figures.js';
import { type Figures, figures } from './figures-queries.js';
import { NumberTable } from './number-table.js';
import { PeriodBar } from './period-bar.js';
import { periodOf } from './period.js';
import { Tiles } from './tiles.js';
import { figuresWords } from './words.js';

/** How the sending goes; the period stands in the address. */
export function Component(): ReactElement {
  const words = useWordsOf(figuresWords);
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const asked = periodOf(search);
  const { data, isPending, isError, error, refetch } = useQuery(figures(asked));
  const shown = {
    from: asked.from || (data?.from ?? ''),
    to: asked.to || (data?.to ?? ''),
  };
  return (
    <Stack maw={1080}>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <PeriodBar
        shown={shown}
        timezone={data?.timezone}
        onChange={(period) => {
          setSearch({ ...period }, { replace: true });
        }}
      />
      {isPending ? <LoadingState /> : null}
      {isError ? <FailedState error={error} retry={() => void refetch()} /> : null}
      {data && !isError ? <Everything data={data} /> : null}
    </Stack>
  );
}

function Everything({ data }: { readonly data: Figures }): ReactElement {
  const words = useWordsOf(figuresWords);
  const { days, gateways, templates } = data;
  const isEmpty = gateways.length === 0 && days.every(({ sent, signed }) => sent + signed === 0);
  if (isEmpty) return <EmptyState text={words.nothing} />;
  return (
    <Stack gap="lg">
      <Tiles figures={data} />
      <DayFigures days={days} />
      <Title order={2} size="h4">
        {words.gateways}
      </Title>
      {gateways.length === 0 ? (
        <Text c="dimmed">{words.nothingShort}</Text>
      ) : (
        <NumberTable
          label={words.gateways}
          heads={[
            words.gateway,
            words.sent,
            words.delivered,
            words.undeliverable,
            words.unknown,
            words.share,
          ]}
          rows={gateways.map((one) => [
            one.gateway ?? words.noGateway,
            one.sent,
            one.delivered,
            one.undeliverable,
            one.unknown,
            one.deliveredPercent ?? '—',
          ])}
        />
      )}
      <Title order={2} size="h4">
        {words.templates}
      </Title>
      <Text c="dimmed">{words.templatesHint}</Text>
      <NumberTable
        label={words.templates}
        heads={[
          words.template,
          words.sent,
          words.opened,
          words.openedShare,
          words.signed,
          words.signedShare,
        ]}
        rows={templates.map((one) => [
          one.name ?? words.noTemplate,
          one.sent,
          one.opened,
          one.openedPercent ?? '—',
          one.signed,
          one.signedPercent ?? '—',
        ])}
      />
      <Text size="sm" c="dimmed">
        {words.counted(data.timezone)}
      </Text>
    </Stack>
  );
}
