import type { components } from '#libs/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type LogStatus = components['schemas']['LogStatusDto'];
export type LogKey = components['schemas']['LogKeyDto'];
export type SealStatus = components['schemas']['SealStatusDto'];
export type EvidenceCheck = components['schemas']['LastFsckDto'];
export type JobSummary = components['schemas']['JobSummaryDto'];
export type SmsBalance = components['schemas']['SmsBalanceDto'];
export type Component = components['schemas']['ComponentDto'];

/** How often the page looks again by itself. */
const refetchInterval = 30_000;

export const logStatus = queryOptions({
  queryKey: ['health', 'log'],
  refetchInterval,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/evidence/status', { signal })),
});

export const logKeys = queryOptions({
  queryKey: ['health', 'log-keys'],
  staleTime: Infinity,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/evidence/log-key', { signal })),
});

export const sealStatus = queryOptions({
  queryKey: ['health', 'seal'],
  refetchInterval,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/evidence/seal', { signal })),
});

export const evidenceCheck = queryOptions({
  queryKey: ['health', 'fsck'],
  refetchInterval,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/evidence/fsck', { signal })),
});

export const jobSummary = queryOptions({
  queryKey: ['health', 'jobs'],
  refetchInterval,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/jobs/summary', { signal })),
});

export const smsBalances = queryOptions({
  queryKey: ['health', 'balance'],
  refetchInterval,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/sms/balance', { signal })),
});

export const componentList = queryOptions({
  queryKey: ['health', 'components'],
  refetchInterval,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/health/components', { signal })),
});
