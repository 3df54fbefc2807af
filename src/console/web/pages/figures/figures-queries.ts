import type { components } from '#libs/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import type { Period } from './period.js';

export type Figures = components['schemas']['FiguresDto'];

export const figures = ({ from, to }: Period) =>
  queryOptions({
    queryKey: ['figures', from, to],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
      return dataOf(api.GET('/api/v1/figures', { params: { query }, signal }));
    },
  });
