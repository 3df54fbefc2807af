import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Template = components['schemas']['TemplateDetailsDto'];
export type Variable = components['schemas']['TemplateVariableDto'];
export type KnownVariable = components['schemas']['KnownVariableDto'];
export type VersionRow = components['schemas']['TemplateVersionDto'];
export type Values = Readonly<Record<string, string>>;

const PAGE = 50;

export const templateOf = (id: string) =>
  queryOptions({
    queryKey: ['templates', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/templates/{id}', { params: { path: { id } }, signal })),
  });

/** What cards, the company and the document give to every template. */
export const knownVariables = queryOptions({
  queryKey: ['template-variables'],
  staleTime: Infinity,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/template-variables', { signal })),
});

/** A text as it would look; asked anew when the text or the values rest. */
export const previewOf = (id: string, html: string, values: Values) =>
  queryOptions({
    queryKey: ['template-preview', id, html, values],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => {
      const params = { path: { id } };
      const body = { html, values };
      return dataOf(api.POST('/api/v1/templates/{id}/preview/pages', { params, body, signal }));
    },
  });

export const versionsOf = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['templates', 'versions', id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const params = { path: { id }, query };
      return dataOf(api.GET('/api/v1/templates/{id}/versions', { params, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** A text that never changes. */
export const versionText = (id: string, version: number) =>
  queryOptions({
    queryKey: ['templates', 'text', id, version],
    staleTime: Infinity,
    queryFn: ({ signal }) => {
      const params = { path: { id, version } };
      return dataOf(api.GET('/api/v1/templates/{id}/versions/{version}', { params, signal }));
    },
  });

export const saveText = (id: string, html: string): Promise<Template> =>
  dataOf(api.POST('/api/v1/templates/{id}/versions', { params: { path: { id } }, body: { html } }));
