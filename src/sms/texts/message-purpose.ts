import type { SmsPurpose } from '../../settings/index.js';

/** What a message is for, as evidence names it. */
export const MESSAGE_PURPOSES = [
  'link-code',
  'link',
  'code',
  'reminder',
  'copy',
  'answer',
] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

/** The name under which an organization keeps its own wording; the copy has none. */
export const settingOf: Readonly<Record<MessagePurpose, SmsPurpose | undefined>> = {
  'link-code': 'linkCode',
  link: 'link',
  code: 'code',
  reminder: 'reminder',
  answer: 'answer',
  copy: undefined,
};

/** Whether the message carries a code: such a one is never sent a second time by itself (REL-4). */
export function carriesCode(purpose: MessagePurpose): boolean {
  return ['link-code', 'code', 'answer'].includes(purpose);
}

/**
 * Whether anything hangs on its arrival. What answers an SMS of the client's, or tells him that he has signed, asks
 * nothing of the author when it is lost; the log has it.
 */
export function isAwaited(message: {
  readonly purpose: MessagePurpose;
  readonly challengeId: string | null;
}): boolean {
  const { purpose, challengeId } = message;
  return purpose !== 'copy' && (purpose !== 'answer' || challengeId !== null);
}
