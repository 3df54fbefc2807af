import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { whoAmI } from '../../../api/who-am-i.js';
import { useWordsOf } from '../../../words/language.js';
import type { DocumentRow } from '../document-queries.js';
import { documentListWords } from '../words.js';
import { allows, BULK_ACTS, type BulkAct, isPackage, MOST_AT_ONCE } from './bulk-acts.js';
import { BulkDialog } from './bulk-dialog.js';
import { PackageDialog } from './package-dialog.js';

interface BulkBarProps {
  readonly chosen: readonly DocumentRow[];
  readonly clear: () => void;
}

interface Asked {
  readonly act: BulkAct | 'package';
  readonly documents: readonly DocumentRow[];
}

/** What can be done with the chosen documents: only acts that at least one of them allows. */
export function BulkBar({ chosen, clear }: BulkBarProps): ReactElement | null {
  const words = useWordsOf(documentListWords);
  const [asked, setAsked] = useState<Asked>();
  const roles = useQuery(whoAmI).data?.roles ?? [];
  const mayAct = roles.includes('employee') || roles.includes('administrator');
  const isTooMany = chosen.length > MOST_AT_ONCE;
  const acts = isTooMany
    ? []
    : BULK_ACTS.filter(
        (act) => (mayAct || act === 'download') && chosen.some((document) => allows(act, document)),
      );
  const close = (): void => {
    setAsked(undefined);
  };
  return (
    <>
      {chosen.length > 0 ? (
        <Paper
          component="section"
          aria-label={words.chosenActs}
          withBorder
          p="xs"
          pos="sticky"
          top="calc(var(--app-shell-header-height, 0px) + 8px)"
          bg="var(--console-surface)"
          style={{ zIndex: 2 }}
        >
          <Group gap="xs">
            <Text fw={500} role="status">
              {words.chosen(chosen.length)}
            </Text>
            {acts.map((act) => (
              <Button
                key={act}
                size="compact-md"
                variant="default"
                onClick={() => {
                  setAsked({ act, documents: chosen });
                }}
              >
                {words.bulk[act].act}
              </Button>
            ))}
            {mayAct && isPackage(chosen) ? (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => {
                  setAsked({ act: 'package', documents: chosen });
                }}
              >
                {words.package.act}
              </Button>
            ) : null}
            {acts.length === 0 ? (
              <Text size="sm">{isTooMany ? words.tooMany : words.nothingPossible}</Text>
            ) : null}
            <Button size="compact-md" variant="subtle" onClick={clear}>
              {words.clear}
            </Button>
          </Group>
        </Paper>
      ) : null}
      {asked?.act === 'package' ? (
        <PackageDialog documents={asked.documents} close={close} />
      ) : null}
      {asked && asked.act !== 'package' ? (
        <BulkDialog act={asked.act} documents={asked.documents} close={close} />
      ) : null}
    </>
  );
}
