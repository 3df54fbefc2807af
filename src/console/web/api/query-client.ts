import { ApiProblem } from '#libs/api-client';
import { QueryClient } from '@tanstack/react-query';

/** What the API refused, it refuses again; only a network that failed is asked once more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiProblem && error.status < 500),
    },
  },
});
