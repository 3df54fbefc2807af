import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { queryClient } from '../api/query-client.js';

interface ActButtonProps extends ButtonProps {
  readonly act: () => Promise<unknown>;
  readonly onFailure: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Does something by the API; everything on the page is asked for anew afterwards. */
export function ActButton({ act, onFailure, children, ...rest }: ActButtonProps): ReactElement {
  const { mutate, isPending } = useMutation({
    mutationFn: act,
    onSuccess: () => queryClient.invalidateQueries(),
    onError: onFailure,
  });
  return (
    <Button
      {...rest}
      loading={isPending}
      onClick={() => {
        mutate();
      }}
    >
      {children}
    </Button>
  );
}
