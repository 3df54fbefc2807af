/** The client of the REST API: its words are those of openapi.json, from which `schema.ts` is generated. */
export { type ApiClient, createApiClient } from './client.js';
export { ApiProblem, type Problem } from './problem.js';
export type { components, operations, paths } from './schema.js';
