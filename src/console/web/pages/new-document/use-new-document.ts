import type { components } from '#libs/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { queryClient } from '../../api/query-client.js';
import { arrivalOf } from './arrival.js';
import type { Naming } from './naming-fields.js';
import { variablesOf } from './new-document-queries.js';
import { filledOf, type Values, valuesFor } from './values.js';
import { contactIdOf, type WantedClient } from './wanted-client.js';

/** What is known of the document so far, and making it. */
export function useNewDocument() {
  const arrival = arrivalOf(useSearchParams()[0]);
  const [templateId, setTemplateId] = useState(arrival.templateId);
  const [card, setCard] = useState(arrival.card);
  const [client, setClient] = useState<WantedClient>({
    kind: 'known',
    contactId: arrival.contactId,
  });
  const [naming, setNaming] = useState<Naming>({ title: '', number: '' });
  const [values, setValues] = useState<Values>({});
  const variables = useQuery(variablesOf(templateId)).data?.items ?? [];
  const filled = () => filledOf(valuesFor(variables, values));
  const make = useMaking(async () => {
    const contactId = await contactIdOf(client);
    // A second try is for the same person, not for a second one of the same name.
    setClient({ kind: 'known', contactId });
    return {
      templateId,
      ...(card ? { card } : {}),
      ...(contactId === '' ? {} : { contactId }),
      values: filled(),
      title: naming.title.trim() || null,
      number: naming.number.trim() || null,
    };
  });
  return {
    templateId,
    setTemplateId,
    card,
    setCard,
    client,
    setClient,
    naming,
    setNaming,
    values,
    setValues,
    variables,
    filled,
    make,
  };
}

/** @param bodyOf what is asked for; a new contact is made on the way */
function useMaking(bodyOf: () => Promise<components['schemas']['CreateDocumentDto']>) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => dataOf(api.POST('/api/v1/documents', { body: await bodyOf() })),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries();
      await navigate(`/documents/${id}`);
    },
  });
}
