import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  Radio,
  SimpleGrid,
  TextInput,
} from '@mantine/core';
import type { ReactElement } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useWordsOf } from '../../words/language.js';
import { type MemberInput, NEW_MEMBER } from './commission-draft.js';
import { disputeWords } from './words.js';

interface MemberFieldsProps {
  readonly members: readonly MemberInput[];
  readonly error: unknown;
  readonly change: (members: readonly MemberInput[]) => void;
}

const SIDES = ['company', 'client', 'operator'] as const;

/** All members; the chair is one of them. */
export function MemberFields({ members, error, change }: MemberFieldsProps): ReactElement {
  const { commission } = useWordsOf(disputeWords);
  const replace = (place: number, more: Partial<MemberInput>): void => {
    change(members.map((member, at) => (at === place ? { ...member, ...more } : member)));
  };
  return (
    <>
      {members.map((member, place) => (
        <Fieldset key={place} legend={commission.member(place + 1)}>
          <OneMember
            member={member}
            problem={(name) => problemAt(error, `/members/${String(place)}/${name}`)}
            replace={(more) => {
              replace(place, more);
            }}
          />
          <Group mt="sm" gap="lg">
            <Radio
              name="chair"
              label={commission.chair}
              checked={member.isChair}
              onChange={() => {
                change(members.map((one, at) => ({ ...one, isChair: at === place })));
              }}
            />
            <Checkbox
              label={commission.absent}
              checked={member.isAbsent}
              onChange={(event) => {
                replace(place, { isAbsent: event.currentTarget.checked });
              }}
            />
            {members.length > 1 ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={commission.remove(place + 1)}
                onClick={() => {
                  change(members.filter((_, at) => at !== place));
                }}
              >
                {commission.removeShort}
              </Button>
            ) : null}
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          disabled={members.length >= 20}
          onClick={() => {
            change([...members, NEW_MEMBER]);
          }}
        >
          {commission.add}
        </Button>
      </Group>
    </>
  );
}

function OneMember({
  member,
  problem,
  replace,
}: {
  readonly member: MemberInput;
  readonly problem: (name: string) => string | undefined;
  readonly replace: (more: Partial<MemberInput>) => void;
}): ReactElement {
  const { commission } = useWordsOf(disputeWords);
  const text = (name: 'fullName' | 'position' | 'authority' | 'notice'): ReactElement => (
    <TextInput
      label={commission[name]}
      value={member[name]}
      error={problem(name)}
      onChange={(event) => {
        replace({ [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {text('fullName')}
      {text('position')}
      <NativeSelect
        label={commission.side}
        value={member.side}
        error={problem('side')}
        data={SIDES.map((value) => ({ value, label: commission.sides[value] }))}
        onChange={(event) => {
          const side = SIDES.find((one) => one === event.currentTarget.value);
          if (side) replace({ side });
        }}
      />
      {text('authority')}
      {member.isAbsent ? text('notice') : null}
    </SimpleGrid>
  );
}
