import { Button, Group, Select, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { allTemplates } from '../../api/all-templates.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { CardSource } from './card-source.js';
import { ClientChoice } from './client-choice.js';
import { NamingFields } from './naming-fields.js';
import { PreviewButton } from './preview-button.js';
import { useNewDocument } from './use-new-document.js';
import { ValueFields } from './value-fields.js';
import { newDocumentWords } from './words.js';

/** A document from a template and a client (S-6). */
export function Component(): ReactElement {
  const words = useWordsOf(newDocumentWords);
  useTitle(words.title);
  const templates = useQuery(allTemplates);
  const document = useNewDocument();
  const { templateId, make } = document;
  if (templates.isError) return <FailedState error={templates.error} />;
  if (!templates.data) return <LoadingState />;
  const { items } = templates.data;
  return (
    <Stack
      component="form"
      maw={760}
      gap="lg"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Select
        label={words.template}
        description={words.templateHint}
        required
        searchable
        data={items.map(({ id, name, eSignatureEnabled }) => ({
          value: id,
          label: eSignatureEnabled ? name : `${name} (${words.withoutSignature})`,
        }))}
        value={templateId === '' ? null : templateId}
        onChange={(value) => {
          document.setTemplateId(value ?? '');
        }}
      />
      <Client document={document} />
      <NamingFields
        naming={document.naming}
        usual={items.find(({ id }) => id === templateId)?.name ?? ''}
        change={document.setNaming}
        error={make.error}
      />
      <ValueFields
        variables={document.variables}
        values={document.values}
        change={document.setValues}
        error={make.error}
      />
      {make.isError ? <FailedState error={make.error} /> : null}
      <Group>
        <Button type="submit" loading={make.isPending} disabled={templateId === ''}>
          {words.submit}
        </Button>
        {templateId === '' ? null : (
          <PreviewButton templateId={templateId} values={document.filled} />
        )}
      </Group>
    </Stack>
  );
}

function Client({
  document,
}: {
  readonly document: ReturnType<typeof useNewDocument>;
}): ReactElement {
  const { card, setCard, client, setClient, make } = document;
  if (!card) return <ClientChoice client={client} change={setClient} error={make.error} />;
  return (
    <CardSource
      card={card}
      contactId={client.kind === 'known' ? client.contactId : ''}
      choose={(contactId) => {
        setClient({ kind: 'known', contactId });
      }}
      drop={() => {
        setCard(undefined);
      }}
    />
  );
}
