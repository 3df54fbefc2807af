import type { ReactElement } from 'react';

import { signingFields } from '../../routes.js';

/** What rides along with every form: the token of the page, and a place for the script's device data. */
export function HiddenFields({ csrf }: { csrf: string }): ReactElement {
  return (
    <>
      <input type="hidden" name={signingFields.csrf} value={csrf} />
      <input type="hidden" name={signingFields.device} defaultValue="" />
    </>
  );
}
