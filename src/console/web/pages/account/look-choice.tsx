import { Paper, Radio, Stack, Title, useMantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { accountWords } from './words.js';

/** Language and colours, which the browser keeps. */
export function LookChoice(): ReactElement {
  const words = useWordsOf(accountWords);
  const { language, speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Paper withBorder p="md" bg="var(--console-surface)">
      <Stack>
        <Title order={2} size="h4">
          {words.look}
        </Title>
        <Radio.Group
          label={words.language}
          value={language}
          onChange={(chosen) => {
            speak(chosen === 'en' ? 'en' : 'ru');
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="ru" label="Русский" lang="ru" />
            <Radio value="en" label="English" lang="en" />
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={words.scheme}
          value={colorScheme}
          onChange={(chosen) => {
            setColorScheme(chosen);
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="auto" label={words.schemes.auto} />
            <Radio value="light" label={words.schemes.light} />
            <Radio value="dark" label={words.schemes.dark} />
          </Stack>
        </Radio.Group>
      </Stack>
    </Paper>
  );
}
