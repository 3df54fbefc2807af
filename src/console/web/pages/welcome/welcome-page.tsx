import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { type ESignature, eSignature } from '../../api/e-signature.js';
import { firstSteps } from '../../api/first-steps.js';
import { FailedState, LoadingState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { Activation } from '../e-signature/activation.js';
import { DocumentStep } from './document-step.js';
import { NameStep } from './name-step.js';
import { Step } from './step.js';
import { TemplateStep } from './template-step.js';
import { sentDocument, type Template, templates } from './welcome-queries.js';
import { welcomeWords } from './words.js';

/** From a fresh installation to the first signed document; what is done is read from the API. */
export function Component(): ReactElement {
  const words = useWordsOf(welcomeWords);
  useTitle(words.title);
  const settings = useQuery(eSignature);
  const list = useQuery(templates);
  const sent = useQuery(sentDocument);
  const failed = [settings, list, sent].find(({ isError }) => isError);
  if (failed) return <FailedState error={failed.error} retry={() => void failed.refetch()} />;
  if (!settings.data || !list.data || sent.data === undefined) return <LoadingState />;
  return (
    <Stack maw={760}>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Text>{words.lead}</Text>
      <Steps settings={settings.data} list={list.data.items} sent={sent.data} />
    </Stack>
  );
}

function Steps({
  settings,
  list,
  sent,
}: {
  readonly settings: ESignature;
  readonly list: readonly Template[];
  readonly sent: { readonly id: string; readonly requestId: string | null } | null;
}): ReactElement {
  const words = useWordsOf(welcomeWords);
  const enabled = list.find(({ eSignatureEnabled }) => eSignatureEnabled);
  const isAll = settings.active && enabled !== undefined && sent !== null;
  return (
    <>
      {isAll ? <Finished /> : null}
      <NameStep settings={settings} />
      {settings.active ? (
        <Step number={2} title={words.offer} isDone>
          <Text>{words.offerDone}</Text>
        </Step>
      ) : (
        <Step number={2} title={words.offer} isDone={false}>
          <Activation settings={settings} level={3} />
        </Step>
      )}
      <TemplateStep
        enabled={enabled}
        shipped={list.filter(({ shippedKey }) => shippedKey !== null)}
      />
      <DocumentStep templateId={settings.active ? enabled?.id : undefined} sent={sent} />
      {isAll ? null : <Later />}
    </>
  );
}

function Finished(): ReactElement {
  const words = useWordsOf(welcomeWords);
  return (
    <Alert color="green" variant="outline" role="status">
      <Text size="sm">{words.all}</Text>
      <Anchor component={Link} to="/documents" size="sm">
        {words.toDocuments}
      </Anchor>
    </Alert>
  );
}

function Later(): ReactElement {
  const words = useWordsOf(welcomeWords);
  const navigate = useNavigate();
  return (
    <Group>
      <Button
        variant="default"
        onClick={() => {
          firstSteps.dismiss();
          void navigate('/documents');
        }}
      >
        {words.later}
      </Button>
    </Group>
  );
}
