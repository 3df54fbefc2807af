// Checks a chosen or dropped file in the browser. Without this script the form sends it to the server instead.

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly isCode?: boolean;
}

interface Verdict {
  readonly tone: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly problems: readonly string[];
  readonly checksHeading: string;
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly word: string;
  }[];
  readonly limitsHeading: string;
  readonly limits: readonly string[];
}

interface Verifier {
  readonly checkFile: (bytes: Uint8Array, question: object) => Promise<Verdict>;
}

const MOST_BYTES = 40 * 1024 * 1024;
const form = document.querySelector<HTMLFormElement>('form[data-verifier]');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');
const place = document.querySelector<HTMLElement>('[data-verdict]');
const status = form?.querySelector<HTMLElement>('[role=status]');

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function drawn(verdict: Verdict): HTMLElement {
  const title = element('h2', '', verdict.title);
  title.tabIndex = -1;
  const facts = verdict.facts.map(({ name, value, isCode }) =>
    element('div', '', element('dt', '', name), element('dd', isCode ? 'id' : '', value)),
  );
  const parts = [
    element('div', `verdict ${verdict.tone}`, title, element('p', '', verdict.lead)),
    ...(verdict.problems.length > 0
      ? [element('ul', 'problems', ...verdict.problems.map((one) => element('li', '', one)))]
      : []),
    element('dl', 'facts', ...facts),
    ...(verdict.checks.length > 0 ? [checksOf(verdict)] : []),
    element('h3', '', verdict.limitsHeading),
    ...verdict.limits.map((one) => element('p', '', one)),
  ];
  return element('div', '', ...parts);
}

function checksOf({ checksHeading, checks }: Verdict): HTMLElement {
  const items = checks.map(({ name, ok, word }) =>
    element('li', '', `${name}: `, element(ok ? 'span' : 'strong', ok ? 'soft' : '', word)),
  );
  return element('details', '', element('summary', '', checksHeading), element('ul', '', ...items));
}

async function lookUp(sha256: string): Promise<string> {
  const answer = await fetch('/verify/hash', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sha256 }),
  });
  if (!answer.ok) throw new Error(`The look-up answered ${answer.status}`);
  const { known } = (await answer.json()) as { known: string };
  return known;
}

async function check(file: File): Promise<void> {
  if (!form || !place || !status) return;
  const { verifier = '', trust = '{}', working = '', failed = '', large = '' } = form.dataset;
  place.replaceChildren();
  if (file.size > MOST_BYTES) {
    status.textContent = large;
    return;
  }
  status.textContent = working;
  try {
    const { checkFile } = (await import(verifier)) as Verifier;
    const question = {
      trust: JSON.parse(trust) as unknown,
      language: document.documentElement.lang,
      lookUp,
    };
    const verdict = await checkFile(new Uint8Array(await file.arrayBuffer()), question);
    place.replaceChildren(drawn(verdict));
    status.textContent = '';
    place.querySelector<HTMLElement>('h2')?.focus();
  } catch (error) {
    status.textContent = failed;
    throw error;
  }
}

function begin(file: File | undefined): void {
  if (file) void check(file);
}

if (form && input) {
  for (const one of form.querySelectorAll<HTMLElement>('[data-with-script]')) one.hidden = false;
  for (const one of form.querySelectorAll<HTMLElement>('[data-without-script]')) one.hidden = true;
  input.addEventListener('change', () => {
    begin(input.files?.[0]);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(input.files?.[0]);
  });
  // Anywhere on the page: whoever misses the field must not have the browser open the file instead.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    begin(event.dataTransfer?.files[0]);
  });
}
