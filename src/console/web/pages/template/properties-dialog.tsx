import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { problemAt } from '../../api/problem-at.js';
import { queryClient } from '../../api/query-client.js';
import { Dialog } from '../../shell/dialog.js';
import { FailedState } from '../../shell/states.js';
import { useWordsOf } from '../../words/language.js';
import { changeTemplate } from '../templates/template-queries.js';
import type { Template } from './template-queries.js';
import { templateWords } from './words.js';

interface PropertiesDialogProps {
  readonly template: Template;
  readonly opened: boolean;
  readonly close: () => void;
}

export function PropertiesDialog({ template, opened, close }: PropertiesDialogProps): ReactElement {
  const { properties } = useWordsOf(templateWords);
  return (
    <Dialog title={properties.title} opened={opened} close={close}>
      <PropertiesForm template={template} close={close} />
    </Dialog>
  );
}

type Properties = Pick<Template, 'name' | 'codeDelivery' | 'signingClass'>;

function PropertiesForm({ template, close }: Omit<PropertiesDialogProps, 'opened'>): ReactElement {
  const { properties } = useWordsOf(templateWords);
  const { name, codeDelivery, signingClass } = template;
  const [wanted, setWanted] = useState<Properties>({ name, codeDelivery, signingClass });
  const change = (more: Partial<Properties>): void => {
    setWanted((before) => ({ ...before, ...more }));
  };
  const save = useMutation({
    mutationFn: () => changeTemplate(template.id, wanted),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['templates'] });
      close();
    },
  });
  const unfit = problemAt(save.error, '/eSignatureEnabled');
  const isTold = (problemAt(save.error, '/name') ?? unfit) !== undefined;
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={properties.name}
        required
        maxLength={300}
        value={wanted.name}
        error={problemAt(save.error, '/name')}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <DeliveryChoice
        value={wanted.codeDelivery}
        change={(value) => {
          change({ codeDelivery: value });
        }}
      />
      <Select
        label={properties.signingClass}
        allowDeselect={false}
        data={Object.entries(properties.classes).map(([value, label]) => ({ value, label }))}
        value={wanted.signingClass}
        error={unfit}
        onChange={(value) => {
          if (value !== null) change({ signingClass: value as Template['signingClass'] });
        }}
      />
      {save.isError && !isTold ? <FailedState error={save.error} /> : null}
      <Group>
        <Button type="submit" loading={save.isPending}>
          {properties.save}
        </Button>
      </Group>
    </Stack>
  );
}

function DeliveryChoice({
  value,
  change,
}: {
  readonly value: Template['codeDelivery'];
  readonly change: (value: Template['codeDelivery']) => void;
}): ReactElement {
  const { properties } = useWordsOf(templateWords);
  return (
    <Radio.Group
      label={properties.delivery}
      value={value ?? ''}
      onChange={(chosen) => {
        change(chosen === 'on-demand' || chosen === 'with-link' ? chosen : null);
      }}
    >
      <Stack gap="sm" mt="xs">
        <Radio value="" label={properties.asSettings} />
        <Radio
          value="on-demand"
          label={properties.onDemand}
          description={properties.deliveryHint}
        />
        {value === 'with-link' ? <Radio value="with-link" label={properties.withLink} /> : null}
      </Stack>
    </Radio.Group>
  );
}
