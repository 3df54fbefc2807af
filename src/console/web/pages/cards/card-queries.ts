import type { components } from '#libs/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type Card = components['schemas']['CardDto'];
export type CardWithFiles = components['schemas']['CardWithFilesDto'];
export type CardFields = Card['fields'];

/** Cards beside contacts, in the order of the tabs. */
export const CARD_KINDS = ['deal', 'application', 'object'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

const PATHS = {
  deal: '/api/v1/crm/deals',
  application: '/api/v1/crm/applications',
  object: '/api/v1/crm/objects',
} as const;
const ONE = {
  deal: '/api/v1/crm/deals/{id}',
  application: '/api/v1/crm/applications/{id}',
  object: '/api/v1/crm/objects/{id}',
} as const;
const PAGE = 50;

export function kindOf(text: string | null | undefined): CardKind | undefined {
  return CARD_KINDS.find((kind) => kind === text);
}

export const cardList = (kind: CardKind, q: string) =>
  infiniteQueryOptions({
    queryKey: ['cards', 'list', kind, q],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const query = { ...(q === '' ? {} : { q }), ...cursor, limit: PAGE };
      return dataOf(api.GET(PATHS[kind], { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const cardOf = (type: CardKind, id: string) =>
  queryOptions({
    queryKey: ['cards', 'one', type, id],
    queryFn: ({ signal }): Promise<CardWithFiles> => {
      const params = { path: { type, id } };
      return dataOf(api.GET('/api/v1/crm/cards/{type}/{id}', { params, signal }));
    },
  });

export interface CardInput {
  readonly title: string;
  readonly contactIds: string[];
  readonly fields: CardFields;
}

/** A new card, or the card of this id changed. */
export function saveCard(kind: CardKind, id: string | undefined, body: CardInput): Promise<Card> {
  return id === undefined
    ? dataOf(api.POST(PATHS[kind], { body }))
    : dataOf(api.PATCH(ONE[kind], { params: { path: { id } }, body }));
}
