import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';

interface DisputeActProps extends ButtonProps {
  readonly act: () => Promise<unknown>;
  readonly onFailure: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Does something and asks for nothing else anew: each look at a dispute is written into its journal. */
export function DisputeAct({ act, onFailure, children, ...rest }: DisputeActProps): ReactElement {
  const { mutate, isPending } = useMutation({ mutationFn: act, onError: onFailure });
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
