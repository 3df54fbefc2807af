import { Button, Group, Select, Stack, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { queryClient } from '../../api/query-client.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { ClientChoice } from './client-choice.js';
import { allTemplates, variablesOf } from './new-document-queries.js';
import { ValueFields } from './value-fields.js';
import { filledOf, type Values } from './values.js';
import { contactIdOf, type WantedClient } from './wanted-client.js';
import { newDocumentWords } from './words.js';

/** A document from a template and a client (S-6). */
export function Component(): ReactElement {
  const words = useWordsOf(newDocumentWords);
  useTitle(words.title);
  const navigate = useNavigate();
  const templates = useQuery(allTemplates);
  const [templateId, setTemplateId] = useState('');
  const variables = useQuery(variablesOf(templateId));
  const [client, setClient] = useState<WantedClient>({ kind: 'known', contactId: '' });
  const [values, setValues] = useState<Values>({});
  const make = useMutation({
    mutationFn: async () => {
      const contactId = await contactIdOf(client);
      // A second try is for the same person, not for a second one of the same name.
      setClient({ kind: 'known', contactId });
      const body = { templateId, contactId, values: filledOf(values) };
      return dataOf(api.POST('/api/v1/documents', { body }));
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries();
      await navigate(`/documents/${id}`);
    },
  });
  if (templates.isError) return <FailedState error={templates.error} />;
  if (!templates.data) return <LoadingState />;
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
        data={templates.data.items.map(({ id, name, eSignatureEnabled }) => ({
          value: id,
          label: eSignatureEnabled ? name : `${name} (${words.withoutSignature})`,
        }))}
        value={templateId === '' ? null : templateId}
        onChange={(value) => {
          setTemplateId(value ?? '');
        }}
      />
      <ClientChoice client={client} change={setClient} error={make.error} />
      {variables.data ? (
        <ValueFields
          variables={variables.data.items}
          values={values}
          change={setValues}
          error={make.error}
        />
      ) : null}
      {make.isError ? <FailedState error={make.error} /> : null}
      <Group>
        <Button type="submit" loading={make.isPending} disabled={templateId === ''}>
          {words.submit}
        </Button>
      </Group>
    </Stack>
  );
}
