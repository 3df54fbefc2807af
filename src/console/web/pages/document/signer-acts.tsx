import { Button, Group } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Dialog } from '../../shell/dialog.js';
import { useWordsOf } from '../../words/language.js';
import { DeskQr } from './desk-qr.js';
import { LetterForm } from './letter-form.js';
import { PhoneForm } from './phone-form.js';
import type { SignerActProps } from './signer-act-props.js';
import { signerWords } from './signer-words.js';

/** Other roads to a signer who has not signed yet. */
export function SignerActs({ requestId, signer }: Omit<SignerActProps, 'close'>): ReactElement {
  const words = useWordsOf(signerWords);
  const [road, setRoad] = useState<'phone' | 'desk' | 'letter'>();
  const close = () => {
    setRoad(undefined);
  };
  const given = { requestId, signer, close };
  const acts = [
    ['phone', words.otherPhone],
    ['desk', words.qr],
    ['letter', words.email],
  ] as const;
  return (
    <>
      <Group gap="xs" mt="xs">
        {acts.map(([name, label]) => (
          <Button
            key={name}
            variant="default"
            size="compact-md"
            onClick={() => {
              setRoad(name);
            }}
          >
            {label}
          </Button>
        ))}
      </Group>
      <Dialog opened={road === 'phone'} close={close} title={words.otherPhone}>
        <PhoneForm {...given} />
      </Dialog>
      <Dialog opened={road === 'desk'} close={close} title={words.desk.title}>
        <DeskQr {...given} />
      </Dialog>
      <Dialog opened={road === 'letter'} close={close} title={words.email}>
        <LetterForm {...given} />
      </Dialog>
    </>
  );
}
