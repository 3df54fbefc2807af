import { List, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { useWordsOf } from '../../words/language.js';
import type { Variable } from './new-document-queries.js';
import { RowsField } from './rows-field.js';
import type { Row, Values } from './values.js';
import { newDocumentWords } from './words.js';

interface ValueFieldsProps {
  readonly variables: readonly Variable[];
  readonly values: Values;
  readonly change: (values: Values) => void;
  readonly error: unknown;
}

/** What the template asks for beside the card; what is left to the client is only named. */
export function ValueFields({
  variables,
  values,
  change,
  error,
}: ValueFieldsProps): ReactElement | null {
  const words = useWordsOf(newDocumentWords);
  const own = variables.filter(({ source }) => source === 'values');
  const ours = own.filter(({ client }) => client === null);
  const theirs = own.filter(({ client }) => client !== null);
  if (own.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {words.values}
      </Title>
      {ours.map((variable) => (
        <ValueField
          key={variable.name}
          variable={variable}
          value={values[variable.name]}
          error={problemAt(error, `/values/${variable.name}`)}
          change={(value) => {
            change({ ...values, [variable.name]: value });
          }}
        />
      ))}
      {theirs.length > 0 ? (
        <>
          <Text size="sm">{words.leftToClient}</Text>
          <List size="sm">
            {theirs.map(({ name, label }) => (
              <List.Item key={name}>{label}</List.Item>
            ))}
          </List>
        </>
      ) : null}
    </Stack>
  );
}

function ValueField({
  variable,
  value,
  error,
  change,
}: {
  readonly variable: Variable;
  readonly value: string | readonly Row[] | undefined;
  readonly error: string | undefined;
  readonly change: (value: string | readonly Row[]) => void;
}): ReactElement {
  const { kind, label, required, sample } = variable;
  if (kind === 'list') {
    const rows = typeof value === 'object' ? value : [];
    return <RowsField variable={variable} rows={rows} change={change} error={error} />;
  }
  return (
    <TextInput
      label={label}
      required={required}
      value={typeof value === 'string' ? value : ''}
      error={error}
      inputMode={kind === 'money' || kind === 'number' ? 'decimal' : 'text'}
      {...(typeof sample === 'string' ? { placeholder: sample } : {})}
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
    />
  );
}
