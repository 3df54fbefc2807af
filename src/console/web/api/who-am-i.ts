import type { components } from '#libs/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.js';

export type Me = components['schemas']['MeDto'];
export type Role = Me['roles'][number];

export const whoAmI = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const { data } = await api.GET('/api/v1/auth/me', { signal });
    return data ?? null;
  },
});
