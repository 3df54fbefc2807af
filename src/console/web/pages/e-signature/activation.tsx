import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/api.js';
import { ActButton } from '../../shell/act-button.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { type ESignature, operatorOffer } from '../../api/e-signature.js';
import { ForeignText } from './foreign-text.js';
import { eSignatureWords } from './words.js';

/** Accepting the operator's offer switches the module on (S-17). */
export function Activation({
  settings,
  level = 2,
}: {
  readonly settings: ESignature;
  /** Of its heading. */
  readonly level?: 2 | 3;
}): ReactElement {
  const words = useWordsOf(eSignatureWords);
  const offer = useQuery(operatorOffer);
  const [failure, setFailure] = useState<unknown>();
  const [isShown, setShown] = useState(false);
  if (offer.isError) return <FailedState error={offer.error} retry={() => void offer.refetch()} />;
  if (!offer.data) return <LoadingState />;
  const { version, html } = offer.data;
  return (
    <Paper withBorder p="lg" bg="var(--console-surface)">
      <Stack>
        <Group justify="space-between">
          <Title order={level} size="h4">
            {words.offer}
          </Title>
          <Text size="sm" c="dimmed">
            {words.offerVersion(version)}
          </Text>
        </Group>
        <Anchor
          component="button"
          type="button"
          ta="left"
          aria-expanded={isShown}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {words.showOffer}
        </Anchor>
        {isShown ? <ForeignText html={html} title={words.offer} /> : null}
        {settings.signatoryName === '' ? <Text size="sm">{words.nameFirst}</Text> : null}
        {failure === undefined ? null : <FailedState error={failure} />}
        <Group>
          {settings.active ? (
            <ActButton
              variant="default"
              onFailure={setFailure}
              act={() => api.DELETE('/api/v1/settings/e-signature/activation')}
            >
              {words.deactivate}
            </ActButton>
          ) : (
            <ActButton
              disabled={settings.signatoryName === ''}
              onFailure={setFailure}
              act={() =>
                api.POST('/api/v1/settings/e-signature/activation', {
                  body: { operatorOfferVersion: version },
                })
              }
            >
              {words.activate}
            </ActButton>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
