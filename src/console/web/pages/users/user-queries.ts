import type { components } from '#libs/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../api/api.js';
import { dataOf } from '../../api/data-of.js';

export type User = components['schemas']['UserDto'];
type Changes = components['schemas']['UpdateUserDto'];

const PAGE = 50;

export const userList = infiniteQueryOptions({
  queryKey: ['users', 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => {
    const query = { ...(pageParam === '' ? {} : { cursor: pageParam }), limit: PAGE };
    return dataOf(api.GET('/api/v1/users', { params: { query }, signal }));
  },
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const createUser = (body: components['schemas']['CreateUserDto']): Promise<User> =>
  dataOf(api.POST('/api/v1/users', { body }));

export const updateUser = (id: string, body: Changes): Promise<User> =>
  dataOf(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body }));
