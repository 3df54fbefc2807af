import type { components } from '#libs/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Template = components['schemas']['TemplateDto'];

export const templates = queryOptions({
  queryKey: ['templates', 'first-steps'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/api/v1/templates', { params: { query: { limit: 200 } }, signal })),
});

/** The newest document that was sent. */
export const sentDocument = queryOptions({
  queryKey: ['documents', 'first-steps'],
  queryFn: async ({ signal }) => {
    const query = { limit: 50 };
    const { items } = await dataOf(api.GET('/api/v1/documents', { params: { query }, signal }));
    return items.find(({ status }) => status !== 'draft') ?? null;
  },
});

/** Whether the SMS of a request went to the sandbox phone; undefined while no gateway has been tried. */
export const isSandbox = (requestId: string) =>
  queryOptions({
    queryKey: ['sms', 'sandbox', requestId],
    refetchInterval: ({
      state,
    }: {
      readonly state: { readonly data: boolean | null | undefined };
    }) => (typeof state.data === 'boolean' ? false : 2_000),
    queryFn: async ({ signal }) => {
      const query = { requestId, limit: 1 };
      const { items } = await dataOf(
        api.GET('/api/v1/sms/messages', { params: { query }, signal }),
      );
      const gateway = items[0]?.attempts.at(-1)?.gateway;
      return gateway === undefined ? null : gateway === 'sandbox';
    },
  });

interface Self {
  readonly lastName: string;
  readonly firstName: string;
  readonly phone: string;
}

/** A contact of one's own, a document with samples in the places of its values, and the SMS. */
export async function sendToSelf(templateId: string, self: Self): Promise<void> {
  const { lastName, firstName, phone } = self;
  const params = { path: { id: templateId } };
  const [{ items }, contact] = await Promise.all([
    dataOf(api.GET('/api/v1/templates/{id}/variables', { params })),
    dataOf(
      api.POST('/api/v1/crm/contacts', { body: { lastName, firstName, phones: [{ phone }] } }),
    ),
  ]);
  const own = items.filter(({ source, client }) => source === 'values' && client === null);
  const values = Object.fromEntries(own.map(({ name, sample }) => [name, sample]));
  const document = await dataOf(
    api.POST('/api/v1/documents', { body: { templateId, contactId: contact.id, values } }),
  );
  await api.POST('/api/v1/documents/{id}/send', {
    params: { path: { id: document.id } },
    body: {},
  });
}
