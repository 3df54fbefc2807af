import { DomainError } from '../../platform/index.js';
import type { FieldError } from '../../platform/index.js';

import type { FillProblem, MissingValue } from './fill-problem.js';
import { templateLimits } from './limits.js';

/** A template or its values cannot be used; `code` says why and names the limit, if it was one (SEC-32). */
export class TemplateRefused extends DomainError {
  readonly code: string;
  readonly kind = 'invalid' as const;

  constructor(problem: FillProblem) {
    const errors = fieldErrorsOf(problem);
    super(errors.map((error) => error.message).join('; '), errors);
    this.code = problem.code;
  }
}

/** More HTML than a template may have. */
export class TemplateTooLarge extends DomainError {
  readonly code = 'template_too_large';
  readonly kind = 'invalid' as const;

  constructor() {
    const message = `Шаблон больше ${templateLimits.htmlCharacters / 1024 / 1024} МБ`;
    super(message, [{ pointer: '/html', code: 'template_too_large', message }]);
  }
}

const LIMITS: Readonly<Partial<Record<FillProblem['code'], string>>> = {
  template_too_slow: `Шаблон заполняется дольше ${templateLimits.killMs / 1000} с: проверьте циклы`,
  template_out_of_memory: 'Шаблону не хватило памяти: проверьте циклы и длину списков',
  template_output_too_large: `Заполненный документ больше ${templateLimits.outputCharacters / 1024 / 1024} МБ`,
  template_too_deep: 'Слишком глубокая вложенность тегов в шаблоне',
};

function fieldErrorsOf(problem: FillProblem): FieldError[] {
  const { code } = problem;
  switch (code) {
    case 'template_syntax_error':
      return [inHtml(code, `Ошибка в строке ${problem.line}: ${problem.detail}`)];
    case 'template_file_access':
      return [
        inHtml(
          code,
          `Шаблон не может читать файлы и другие шаблоны: ${problem.detail} в строке ${problem.line}`,
        ),
      ];
    case 'template_anchor_misused':
      return [inHtml(code, `Ошибка в строке ${problem.line}: ${problem.detail}`)];
    case 'template_client_field_misused':
      return [inHtml(code, problem.detail)];
    case 'template_value_unsuitable':
      return [{ pointer: pointerTo(problem.path), code, message: problem.detail }];
    case 'template_values_missing':
      return problem.missing.map(missingError);
    case 'forbidden_content':
      return problem.findings.map((finding) => ({ ...finding }));
    case 'template_too_slow':
    case 'template_out_of_memory':
    case 'template_output_too_large':
    case 'template_too_deep':
      return [inHtml(code, LIMITS[code] ?? code)];
  }
}

function missingError({ path, label }: MissingValue): FieldError {
  return {
    pointer: pointerTo(path),
    code: 'missing_value',
    message: `Не хватает значения: ${label} (${path})`,
  };
}

function inHtml(code: string, message: string): FieldError {
  return { pointer: '/html', code, message };
}

/** RFC 6901; `~` and `/` may stand in a name that people made up. */
function pointerTo(path: string): string {
  if (path === '') return '/values';
  const escaped = path.split('.').map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `/values/${escaped.join('/')}`;
}
