import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useWordsOf } from '../../words/language.js';
import { documentWords } from './words.js';

const DELIVERIES = ['', 'with-link', 'on-demand'] as const;

export interface Terms {
  /** Empty: as in the settings. */
  readonly delivery: (typeof DELIVERIES)[number];
  /** As the field gives it, by the person's own clock; empty: the organization's term. */
  readonly until: string;
}

/** What is hardly ever changed: when the code comes, and until when it can be signed. */
export function SendMore({
  terms,
  change,
  error,
}: {
  readonly terms: Terms;
  readonly change: (terms: Terms) => void;
  readonly error: unknown;
}): ReactElement {
  const { dialog } = useWordsOf(documentWords);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button
        variant="subtle"
        size="compact-md"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          setOpen(true);
        }}
      >
        {dialog.more}
      </Button>
    );
  return (
    <>
      <Radio.Group
        label={dialog.delivery}
        value={terms.delivery}
        onChange={(value) => {
          change({ ...terms, delivery: DELIVERIES.find((one) => one === value) ?? '' });
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="" label={dialog.asSettings} />
          <Radio value="with-link" label={dialog.withLink} />
          <Radio value="on-demand" label={dialog.onDemand} />
        </Stack>
      </Radio.Group>
      <TextInput
        type="datetime-local"
        label={dialog.until}
        description={dialog.untilHint}
        value={terms.until}
        error={problemAt(error, '/expiresAt')}
        onChange={(event) => {
          change({ ...terms, until: event.currentTarget.value });
        }}
      />
    </>
  );
}
