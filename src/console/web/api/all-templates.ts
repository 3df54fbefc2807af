import { queryOptions } from '@tanstack/react-query';
import { api } from './api.js';
import { dataOf } from './data-of.js';

/** Templates to choose from. */
export const allTemplates = queryOptions({
  queryKey: ['templates', 'all'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/api/v1/templates', { params: { query: { limit: 200 } }, signal })),
});
