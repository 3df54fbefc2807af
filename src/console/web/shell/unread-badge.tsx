import { Badge, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { unreadCount } from '../api/robot.js';
import { useWords } from '../words/language.js';

/** How many messages of Robot nobody has read; nothing while there are none. */
export function UnreadBadge(): ReactElement | null {
  const { data = 0 } = useQuery(unreadCount);
  const words = useWords();
  if (data === 0) return null;
  return (
    <Badge size="md" circle={data < 10} variant="filled">
      {data}
      <VisuallyHidden> {words.unread}</VisuallyHidden>
    </Badge>
  );
}
