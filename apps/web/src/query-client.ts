import { QueryClient } from '@tanstack/react-query';
import { mayBeTriedAgain } from './api/problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => mayBeTriedAgain(error) && failures < 2,
      staleTime: 5_000,
    },
  },
});
