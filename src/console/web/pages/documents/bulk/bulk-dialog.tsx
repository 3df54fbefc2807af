import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog } from '../../../shell/dialog.js';
import { useWordsOf } from '../../../words/language.js';
import type { DocumentRow } from '../document-queries.js';
import { documentListWords } from '../words.js';
import { allows, type BulkAct } from './bulk-acts.js';
import { doingOf } from './doing.js';
import { OutcomeLine } from './outcome-line.js';
import { useBulkRun } from './use-bulk-run.js';

interface BulkDialogProps {
  readonly act: BulkAct;
  /** As they were when the dialog opened; what the act does not fit is left alone. */
  readonly documents: readonly DocumentRow[];
  readonly close: () => void;
}

/** Asks, does it, and says what became of each document. */
export function BulkDialog({ act, documents, close }: BulkDialogProps): ReactElement {
  const words = useWordsOf(documentListWords);
  const fitting = documents.filter((document) => allows(act, document));
  const { outcomes, isRunning, start } = useBulkRun(`${words.archive}.zip`);
  const stateOf = ({ id }: DocumentRow) => outcomes.get(id)?.state;
  const done = fitting.filter((one) => stateOf(one) === 'done').length;
  const refused = fitting.filter((one) => stateOf(one) === 'refused');
  const begin = (those: readonly DocumentRow[]): void => void start(those, doingOf(act));
  return (
    <Dialog
      opened
      close={() => {
        if (!isRunning) close();
      }}
      title={`${words.bulk[act].act}: ${words.about(fitting.length)}`}
      size="lg"
    >
      <Stack>
        {outcomes.size === 0 ? (
          <Question act={act} possible={fitting.length} all={documents.length} />
        ) : (
          <>
            <Progress
              aria-label={words.progress}
              value={((done + refused.length) / fitting.length) * 100}
              transitionDuration={0}
            />
            <Text role="status">
              {isRunning ? words.running : words.summary(done, refused.length)}
            </Text>
          </>
        )}
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {fitting.map((document) => (
            <li key={document.id}>
              <OutcomeLine
                document={document}
                outcome={outcomes.get(document.id)}
                done={words.bulk[act].done}
              />
            </li>
          ))}
        </Stack>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={isRunning}>
            {outcomes.size === 0 ? words.back : words.close}
          </Button>
          {outcomes.size === 0 ? (
            <Button
              onClick={() => {
                begin(fitting);
              }}
            >
              {words.bulk[act].act}
            </Button>
          ) : null}
          {!isRunning && refused.length > 0 ? (
            <Button
              onClick={() => {
                begin(refused);
              }}
            >
              {words.retry}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Dialog>
  );
}

function Question({
  act,
  possible,
  all,
}: {
  readonly act: BulkAct;
  readonly possible: number;
  readonly all: number;
}): ReactElement {
  const words = useWordsOf(documentListWords);
  return (
    <>
      <Text>{words.bulk[act].sure}</Text>
      {possible < all ? <Text fw={500}>{words.some(possible, all)}</Text> : null}
    </>
  );
}
