import type { components } from '#libs/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Version = components['schemas']['AgreementVersionDto'];
export type Consent = components['schemas']['ConsentDto'];

const PAGE = 20;
const queryOf = (pageParam: string) => ({
  ...(pageParam === '' ? {} : { cursor: pageParam }),
  limit: PAGE,
});

export const companyOffers = infiniteQueryOptions({
  queryKey: ['agreements', 'company-offers'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const params = { query: queryOf(pageParam) };
    return dataOf(api.GET('/api/v1/agreements/company-offers', { params, signal }));
  },
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const consents = infiniteQueryOptions({
  queryKey: ['agreements', 'consents'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const params = { query: queryOf(pageParam) };
    return dataOf(api.GET('/api/v1/agreements/consents', { params, signal }));
  },
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const acceptances = infiniteQueryOptions({
  queryKey: ['acceptances', 'all'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const params = { query: queryOf(pageParam) };
    return dataOf(api.GET('/api/v1/agreements/acceptances', { params, signal }));
  },
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
