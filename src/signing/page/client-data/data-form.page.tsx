import { ErrorSummary, type Page, type PageError } from '../../../platform/index.js';
import { inLanguage } from '../routes.js';
import { textsIn } from '../texts/texts-in.js';
import { HiddenFields } from '../views/parts/hidden-fields.js';
import { SigningShell } from '../views/parts/signing-shell.js';
import { scriptsOf, signingScript, stylesOf } from '../views/signing-assets.js';
import type { DataFormModel } from './client-data-model.js';
import { type ClientDataTexts, clientDataTexts } from './client-data-texts.js';
import { DataField } from './data-field.js';
import { fieldId } from './form-fields.js';

const SUBMIT = 'data-next';

/** The form of the client's data: plain HTML, one column, what is wrong beside each field. */
export function dataFormPage(model: DataFormModel): Page {
  const texts = textsIn(model.language);
  const words = clientDataTexts(model.language);
  const { form } = words;
  const errors = errorsOf(model, words);
  const title = errors.length > 0 ? form.errorTitle + form.title : form.title;
  return {
    language: model.language,
    title,
    styles: stylesOf(model),
    scripts: scriptsOf(model, [signingScript]),
    body: (
      <SigningShell frame={model} texts={texts}>
        <ErrorSummary
          heading={model.notDrawn ? form.notDrawnHeading : form.errorHeading}
          errors={errors}
        />
        <h1>{form.heading(model.kind)}</h1>
        <p>{form.lead(model.company)}</p>
        <form method="post" action={inLanguage(model.target.action, model.language)} noValidate>
          <HiddenFields csrf={model.target.csrf} />
          {model.fields.map((field) => (
            <DataField key={field.field.name} model={field} texts={words} />
          ))}
          <button id={SUBMIT} className="button wide">
            {form.next}
          </button>
        </form>
      </SigningShell>
    ),
  };
}

function errorsOf({ fields, notDrawn }: DataFormModel, words: ClientDataTexts): PageError[] {
  const wrong = fields.flatMap(({ field, problem }) =>
    problem ? [{ field: fieldId(field), message: words.problem(field, problem) }] : [],
  );
  return notDrawn ? [...wrong, { field: SUBMIT, message: words.form.notDrawn }] : wrong;
}
