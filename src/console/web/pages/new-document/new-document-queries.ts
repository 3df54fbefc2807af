import type { components } from '#libs/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Variable = components['schemas']['TemplateVariableDto'];

export const allTemplates = queryOptions({
  queryKey: ['templates', 'all'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/api/v1/templates', { params: { query: { limit: 200 } }, signal })),
});

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
