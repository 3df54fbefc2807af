import type { InputHTMLAttributes, ReactElement } from 'react';
import type { ClientFieldType } from '../../../templates/index.js';
import type { DataFieldModel } from './client-data-model.js';
import type { ClientDataTexts } from './client-data-texts.js';
import { fieldId } from './form-fields.js';

/** Longer texts get more than one line. */
const ONE_LINE = 100;

type Attributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'spellCheck'
>;

const digits: Attributes = { inputMode: 'numeric', autoComplete: 'off' };

/** The keyboard that a phone shows, and what it may fill in by itself. */
const ATTRIBUTES: Readonly<Record<ClientFieldType, Attributes>> = {
  text: { autoComplete: 'on' },
  date: digits,
  number: { inputMode: 'decimal', autoComplete: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', spellCheck: false },
  inn: digits,
  snils: digits,
  passport: digits,
  'passport-code': digits,
  ogrn: digits,
  kpp: { autoComplete: 'off', spellCheck: false },
  bik: digits,
  account: digits,
  'correspondent-account': digits,
};

/** A word above, a hint, what is wrong, and the field with what was typed. */
export function DataField(props: { model: DataFieldModel; texts: ClientDataTexts }): ReactElement {
  const { field, value, problem } = props.model;
  const { texts } = props;
  const id = fieldId(field);
  const hint = texts.hint(field);
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    name: id,
    defaultValue: value,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(problem ? { 'aria-invalid': true } : {}),
    ...(field.required ? { 'aria-required': true } : {}),
  };
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {field.label}
        {field.required ? '' : texts.form.optional}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="field-error" id={`${id}-error`}>
          {texts.problem(field, problem)}
        </p>
      )}
      {field.type === 'text' && field.maxLength > ONE_LINE ? (
        <textarea {...common} rows={2} />
      ) : (
        <input {...common} {...ATTRIBUTES[field.type]} />
      )}
    </div>
  );
}
