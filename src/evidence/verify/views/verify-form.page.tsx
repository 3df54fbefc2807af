import { ErrorSummary, type Page } from '../../../platform/index.js';
import { verifyTextsIn } from '../texts/texts-in.js';
import { verifyRoutes } from '../verify-routes.js';

import { NumberForm, VerifyShell } from './verify-shell.js';
import type { VerifyFormModel } from './view-models.js';

/** `/verify`: where one comes without a QR. */
export function verifyFormPage(model: VerifyFormModel): Page {
  const texts = verifyTextsIn(model.language);
  const { form } = texts;
  const error = model.malformed === undefined ? undefined : form.malformed;
  return {
    language: model.language,
    title: error ? form.errorTitle + form.title : form.title,
    styles: [],
    scripts: [],
    body: (
      <VerifyShell language={model.language} path={verifyRoutes.form} texts={texts}>
        <ErrorSummary
          heading={form.errorHeading}
          errors={error ? [{ field: 'id', message: error }] : []}
        />
        <h1>{form.title}</h1>
        <p>{form.lead}</p>
        <NumberForm language={model.language} texts={form} typed={model.malformed} error={error} />
      </VerifyShell>
    ),
  };
}
