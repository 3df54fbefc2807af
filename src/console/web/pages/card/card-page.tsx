import { Anchor, Badge, Button, Grid, Group, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { Dialog } from '../../shell/dialog.js';
import { FailedState, LoadingState, NotFoundState } from '../../shell/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useWordsOf } from '../../words/language.js';
import { CardForm } from '../cards/card-form.js';
import { type CardKind, cardOf, type CardWithFiles, kindOf } from '../cards/card-queries.js';
import { cardWords } from '../cards/words.js';
import { MadeDocuments } from '../contact/made-documents.js';
import { useRights } from '../contacts/roles.js';
import { CardContacts } from './card-contacts.js';
import { CardFields } from './card-fields.js';
import { CardFiles } from './card-files.js';
import { oneCardWords } from './words.js';

export function Component(): ReactElement {
  const { type, id = '' } = useParams();
  const kind = kindOf(type);
  if (type === 'contact') return <Navigate to={`/contacts/${id}`} replace />;
  return kind ? <CardOfKind key={id} kind={kind} id={id} /> : <NotFoundState />;
}

function CardOfKind({ kind, id }: { readonly kind: CardKind; readonly id: string }): ReactElement {
  const words = useWordsOf(cardWords);
  const card = useQuery(cardOf(kind, id));
  useTitle(card.data?.title ?? words.kinds[kind].one);
  return (
    <Stack>
      <Anchor component={Link} to={kind === 'deal' ? '/cards' : `/cards?type=${kind}`} size="sm">
        ← {words.kinds[kind].many}
      </Anchor>
      {card.isPending ? <LoadingState /> : null}
      {card.isError ? <FailedState error={card.error} retry={() => void card.refetch()} /> : null}
      {card.data ? <CardView kind={kind} card={card.data} /> : null}
    </Stack>
  );
}

interface CardViewProps {
  readonly kind: CardKind;
  readonly card: CardWithFiles;
}

function CardView({ kind, card }: CardViewProps): ReactElement {
  const words = useWordsOf(cardWords);
  const ref = `${kind}:${card.id}`;
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={1} size="h2">
            {card.title}
          </Title>
          <Badge
            variant="outline"
            color="var(--mantine-color-dimmed)"
            tt="none"
            radius="sm"
            size="lg"
          >
            {words.kinds[kind].one}
          </Badge>
        </Stack>
        <CardActs kind={kind} card={card} />
      </Group>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <MadeDocuments from={{ card: ref }} createAt={`/documents/new?card=${ref}`} />
            <CardFiles kind={kind} card={card} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <CardContacts card={card} />
            <CardFields card={card} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function CardActs({ kind, card }: CardViewProps): ReactElement | null {
  const words = useWordsOf(oneCardWords);
  const { mayWrite } = useRights();
  const [isEditing, editing] = useDisclosure();
  if (!mayWrite) return null;
  return (
    <Group gap="xs">
      <Button component={Link} to={`/documents/new?card=${kind}:${card.id}`}>
        {words.createDocument}
      </Button>
      <Button variant="default" onClick={editing.open}>
        {words.edit}
      </Button>
      <Dialog opened={isEditing} close={editing.close} title={words.editTitle} size="lg">
        <CardForm kind={kind} card={card} close={editing.close} />
      </Dialog>
    </Group>
  );
}
