import { ApiProblem } from '#libs/api-client';
import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWordsOf } from '../../words/language.js';
import { Refusal } from '../../shell/refusal.js';
import { documentWords } from './words.js';

/** Why it was not sent, and where what is missing is switched on. */
export function SendRefusal({
  error,
  templateId,
}: {
  readonly error: unknown;
  readonly templateId: string | null;
}): ReactElement | null {
  const { dialog } = useWordsOf(documentWords);
  const code = error instanceof ApiProblem ? error.code : '';
  return (
    <>
      <Refusal error={error} />
      {code === 'module_inactive' ? (
        <Anchor component={Link} to="/settings/e-signature">
          {dialog.switchOnModule}
        </Anchor>
      ) : null}
      {code === 'e_signature_disabled' && templateId !== null ? (
        <Anchor component={Link} to={`/templates/${templateId}`}>
          {dialog.switchOnTemplate}
        </Anchor>
      ) : null}
    </>
  );
}
