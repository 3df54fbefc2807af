import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { api } from '../../api/api.js';
import { LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import type { SignerActProps } from './signer-act-props.js';
import { signerWords } from './signer-words.js';
import { useAddressOf } from './use-address.js';

/** A new link as a picture, made when it is looked at; it is kept nowhere. */
export function DeskQr({ requestId, signer, close }: SignerActProps): ReactElement {
  const { desk: words, close: done } = useWordsOf(signerWords);
  const { mutate, data, error } = useMutation({
    mutationFn: async (signerId: string): Promise<Blob> => {
      const { data: picture } = await api.POST(
        '/api/v1/signing-requests/{id}/signers/{signerId}/desk-link',
        { params: { path: { id: requestId, signerId } }, parseAs: 'blob' },
      );
      return picture as unknown as Blob;
    },
  });
  useEffect(() => {
    mutate(signer.id);
  }, [mutate, signer.id]);
  const address = useAddressOf(data);
  return (
    <Stack align="center">
      <Text>{words.hint}</Text>
      <Refusal error={error} />
      {address === undefined && error === null ? <LoadingState /> : null}
      {address === undefined ? null : (
        <Box bg="white" p="md" w="min(100%, 380px)">
          <img src={address} alt={words.image} width="100%" />
        </Box>
      )}
      <Group>
        <Button variant="default" onClick={close}>
          {done}
        </Button>
      </Group>
    </Stack>
  );
}
