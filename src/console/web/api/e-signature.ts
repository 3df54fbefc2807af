import type { components } from '#libs/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.js';
import { dataOf } from './data-of.js';

export type ESignature = components['schemas']['ESignatureDto'];

export const eSignature = queryOptions({
  queryKey: ['settings', 'e-signature'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/settings/e-signature', { signal })),
});

export const operatorOffer = queryOptions({
  queryKey: ['agreements', 'operator-offer'],
  staleTime: 60_000,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/agreements/operator-offer', { signal })),
});
