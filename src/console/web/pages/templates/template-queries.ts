import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type TemplateRow = components['schemas']['TemplateDto'];

const PAGE = 50;

/** @param q words of the name */
export const templateList = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['templates', 'list', q],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...(q === '' ? {} : { q }), ...cursor, limit: PAGE };
      return dataOf(api.GET('/api/v1/templates', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** What a new template can be copied from. */
export const templatesToCopy = queryOptions({
  queryKey: ['templates', 'all'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/api/v1/templates', { params: { query: { limit: 200 } }, signal })),
});

/** The marks alone; the text makes versions. */
export const changeTemplate = (
  id: string,
  body: components['schemas']['UpdateTemplateDto'],
): Promise<components['schemas']['TemplateDetailsDto']> =>
  dataOf(api.PATCH('/api/v1/templates/{id}', { params: { path: { id } }, body }));
