import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { logOut } from '../api/api.js';
import { queryClient } from '../api/query-client.js';
import type { Me } from '../api/who-am-i.js';
import { useLanguage } from '../words/language.js';

export function AccountMenu({ me }: { readonly me: Me }): ReactElement {
  const { words, language, speak } = useLanguage();
  const { toggleColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await logOut().catch(() => undefined);
    queryClient.clear();
    await navigate('/login');
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          maw={{ base: 180, sm: 320 }}
        >
          {me.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account">
          {words.account}
        </Menu.Item>
        <Menu.Item onClick={toggleColorScheme}>{words.scheme}</Menu.Item>
        <Menu.Item
          lang={language === 'ru' ? 'en' : 'ru'}
          onClick={() => {
            speak(language === 'ru' ? 'en' : 'ru');
          }}
        >
          {words.language}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{words.logOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
