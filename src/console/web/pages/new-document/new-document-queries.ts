import type { components } from '#libs/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type CardRef = components['schemas']['CardRefDto'];
export type Variable = components['schemas']['TemplateVariableDto'];

export const variablesOf = (id: string) =>
  queryOptions({
    queryKey: ['templates', 'variables', id],
    enabled: id !== '',
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/templates/{id}/variables', { params: { path: { id } }, signal })),
  });

export const contactsLike = (q: string) =>
  queryOptions({
    queryKey: ['contacts', q],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { limit: 20, ...(q === '' ? {} : { q }) };
      return dataOf(api.GET('/api/v1/crm/contacts', { params: { query }, signal }));
    },
  });

export const contactOf = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'one', id],
    enabled: id !== '',
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/crm/contacts/{id}', { params: { path: { id } }, signal })),
  });

export const cardOf = ({ type, id }: CardRef) =>
  queryOptions({
    queryKey: ['cards', 'one', type, id],
    queryFn: ({ signal }) => {
      const params = { path: { type, id } };
      return dataOf(api.GET('/api/v1/crm/cards/{type}/{id}', { params, signal }));
    },
  });

export async function previewOf(id: string, values: Record<string, unknown>): Promise<Blob> {
  const params = { path: { id } };
  const { data } = await api.POST('/api/v1/templates/{id}/preview', {
    params,
    body: { values },
    parseAs: 'blob',
  });
  return data as unknown as Blob;
}
