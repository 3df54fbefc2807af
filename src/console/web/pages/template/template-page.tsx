import { Anchor, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { TextTab } from './editor/text-tab.js';
import { HistoryTab } from './history/history-tab.js';
import { TemplateHead } from './template-head.js';
import { type Template, templateOf } from './template-queries.js';
import { templateWords } from './words.js';

export function Component(): ReactElement {
  const { id = '' } = useParams();
  const words = useWordsOf(templateWords);
  const template = useQuery(templateOf(id));
  const me = useQuery(whoAmI);
  useTitle(template.data?.name ?? words.title);
  return (
    <Stack>
      <Anchor component={Link} to="/templates" size="sm">
        {words.back}
      </Anchor>
      {template.isPending || me.isPending ? <LoadingState /> : null}
      {template.isError ? (
        <FailedState error={template.error} retry={() => void template.refetch()} />
      ) : null}
      {template.data && me.data ? (
        <TemplateView key={id} template={template.data} roles={me.data.roles} />
      ) : null}
    </Stack>
  );
}

function TemplateView({
  template,
  roles,
}: {
  readonly template: Template;
  readonly roles: readonly string[];
}): ReactElement {
  const { tabs } = useWordsOf(templateWords);
  const [search, setSearch] = useSearchParams();
  const isWriter = roles.includes('administrator');
  const isViewer = isWriter || roles.includes('employee');
  const tab = search.get('tab') === 'versions' ? 'versions' : 'text';
  return (
    <>
      <TemplateHead template={template} isWriter={isWriter} isViewer={isViewer} />
      <Tabs
        value={tab}
        onChange={(value) => {
          setSearch(value === 'versions' ? { tab: value } : {}, { replace: true });
        }}
      >
        <Tabs.List>
          <Tabs.Tab value="text">{tabs.text}</Tabs.Tab>
          <Tabs.Tab value="versions">{tabs.versions}</Tabs.Tab>
        </Tabs.List>
        {/* Stays while one looks at versions: what was typed is not lost. */}
        <Tabs.Panel value="text" pt="md">
          <TextTab template={template} isWriter={isWriter} isViewer={isViewer} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="md">
          {tab === 'versions' ? <HistoryTab template={template} isWriter={isWriter} /> : null}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
