import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';
import { queryOf, type SmsFilters } from './sms-filters.js';

export type Sms = components['schemas']['SmsMessageDto'];
export type InboundSms = components['schemas']['InboundSmsDto'];

const PAGE = 50;

export const smsList = (filters: SmsFilters) =>
  infiniteQueryOptions({
    queryKey: ['sms', 'messages', filters],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...queryOf(filters), ...cursor, limit: PAGE };
      return dataOf(api.GET('/api/v1/sms/messages', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const inboundList = (phone: string) =>
  infiniteQueryOptions({
    queryKey: ['sms', 'inbound', phone],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...(phone ? { phone } : {}), ...cursor, limit: PAGE };
      return dataOf(api.GET('/api/v1/sms/inbound', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
