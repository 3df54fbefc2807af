import { ErrorSummary, type Page } from '../../../platform/index.js';
import { verifyTextsIn } from '../texts/texts-in.js';
import { verifyRoutes } from '../verify-routes.js';
import { FileForm } from './file-form.js';
import { verifyScript, verifyStyles } from './verify-assets.js';
import { NumberForm, VerifyShell } from './verify-shell.js';
import type { VerifyFormModel } from './view-models.js';

/** `/verify`: where one comes with a file, or without a QR. */
export function verifyFormPage(model: VerifyFormModel): Page {
  const { language } = model;
  const texts = verifyTextsIn(language);
  const { form, file } = texts;
  const number = model.malformed === undefined ? undefined : form.malformed;
  const ofFile = model.fileProblem && file[model.fileProblem];
  const errors = [
    ...(ofFile ? [{ field: 'file', message: ofFile }] : []),
    ...(number ? [{ field: 'id', message: number }] : []),
  ];
  return {
    language,
    title: errors.length > 0 ? form.errorTitle + form.title : form.title,
    styles: [verifyStyles],
    scripts: [verifyScript],
    body: (
      <VerifyShell language={language} path={verifyRoutes.form} texts={texts}>
        <ErrorSummary heading={form.errorHeading} errors={errors} />
        <h1>{form.title}</h1>
        <div data-verdict />
        <h2>{file.heading}</h2>
        <FileForm language={language} texts={file} trust={model.trust} error={ofFile} />
        <h2>{form.numberHeading}</h2>
        <p>{form.lead}</p>
        <NumberForm language={language} texts={form} typed={model.malformed} error={number} />
      </VerifyShell>
    ),
  };
}
