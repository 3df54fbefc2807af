import { Anchor, Group, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/api.js';
import { ActButton } from '../../shell/act-button.js';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { Step } from './step.js';
import type { Template } from './welcome-queries.js';
import { welcomeWords } from './words.js';

/** A template whose documents can be sent (S-6). */
export function TemplateStep({
  enabled,
  shipped,
}: {
  readonly enabled: Template | undefined;
  readonly shipped: readonly Template[];
}): ReactElement {
  const words = useWordsOf(welcomeWords);
  const [failure, setFailure] = useState<unknown>();
  return (
    <Step number={3} title={words.template} isDone={enabled !== undefined}>
      {enabled ? <Text>{words.templateDone(enabled.name)}</Text> : null}
      {enabled ? null : (
        <>
          <Text>{shipped.length > 0 ? words.templateOff : words.templatesNone}</Text>
          <Refusal error={failure} />
          <Group>
            {shipped.map(({ id, name }) => (
              <ActButton
                key={id}
                variant="default"
                onFailure={setFailure}
                act={() =>
                  api.PATCH('/api/v1/templates/{id}', {
                    params: { path: { id } },
                    body: { eSignatureEnabled: true },
                  })
                }
              >
                {words.enable(name)}
              </ActButton>
            ))}
          </Group>
        </>
      )}
      <Anchor component={Link} to="/templates">
        {words.toTemplates}
      </Anchor>
    </Step>
  );
}
