import { Group, Select, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { FailedState, LoadingState } from '../../../shell/states.js';
import { useLanguage, useWordsOf } from '../../../words/language.js';
import { dayAndTime } from '../../../words/moments.js';
import { type Template, type VersionRow, versionText } from '../template-queries.js';
import { templateWords } from '../words.js';
import { ComparisonView } from './comparison-view.js';

interface ComparisonProps {
  readonly template: Template;
  readonly rows: readonly VersionRow[];
}

/** Any two versions; the address says which. */
export function Comparison({ template, rows }: ComparisonProps): ReactElement {
  const { versions } = useWordsOf(templateWords);
  const [search, setSearch] = useSearchParams();
  const asked = (name: string, otherwise: number): number => {
    const number = Number(search.get(name));
    return number >= 1 && number <= template.version && Number.isInteger(number)
      ? number
      : otherwise;
  };
  const from = asked('from', template.version - 1);
  const to = asked('to', template.version);
  const before = useQuery(versionText(template.id, from));
  const after = useQuery(versionText(template.id, to));
  const error = before.error ?? after.error;
  const choose = (name: string) => (version: number) => {
    const next = new URLSearchParams(search);
    next.set(name, String(version));
    setSearch(next, { replace: true });
  };
  return (
    <Stack gap="xs" component="section" aria-label={versions.compare}>
      <Title order={2} size="h4">
        {versions.compare}
      </Title>
      <Group gap="sm">
        <VersionSelect label={versions.from} rows={rows} value={from} choose={choose('from')} />
        <VersionSelect label={versions.to} rows={rows} value={to} choose={choose('to')} />
      </Group>
      {error ? <FailedState error={error} /> : null}
      {!error && !(before.data && after.data) ? <LoadingState /> : null}
      {before.data && after.data ? (
        <ComparisonView before={before.data.html} after={after.data.html} />
      ) : null}
    </Stack>
  );
}

function VersionSelect({
  label,
  rows,
  value,
  choose,
}: {
  readonly label: string;
  readonly rows: readonly VersionRow[];
  readonly value: number;
  readonly choose: (version: number) => void;
}): ReactElement {
  const { language } = useLanguage();
  return (
    <Select
      label={label}
      allowDeselect={false}
      value={String(value)}
      data={rows.map(({ version, createdAt }) => ({
        value: String(version),
        label: `${String(version)} · ${dayAndTime(createdAt, language)}`,
      }))}
      onChange={(chosen) => {
        if (chosen !== null) choose(Number(chosen));
      }}
    />
  );
}
