// Waits for an answer that comes by SMS: asks whether the page has changed, and shows it anew when it has.
// Without it the person taps «Обновить».

const PAUSES_MS = [2_000, 2_000, 3_000, 3_000, 5_000, 5_000, 8_000, 10_000];
const LONGEST_MS = 15_000;

const waiting = document.querySelector<HTMLElement>('[data-news]');
const refresh = document.querySelector<HTMLElement>('[data-refresh]');

let known: string | undefined;
let asked = 0;
let timer: number | undefined;

function sayWaiting(isWaiting: boolean): void {
  if (waiting) waiting.textContent = isWaiting ? (waiting.dataset['waiting'] ?? '') : '';
  if (refresh) refresh.hidden = isWaiting;
}

/** Whoever is typing is not torn away from it, unless there is nothing to type any more. */
function isTyping(): boolean {
  return document.querySelector<HTMLInputElement>('input[name="code"]')?.value !== '';
}

async function news(): Promise<string | undefined> {
  const answer = await fetch(waiting?.dataset['news'] ?? '', {
    headers: { accept: 'application/json' },
    cache: 'no-store',
  });
  if (!answer.ok) return undefined;
  const body: unknown = await answer.json();
  return typeof body === 'object' && body !== null && 'state' in body
    ? String(body.state)
    : undefined;
}

async function look(): Promise<void> {
  const state = await news();
  // The session is gone, or the server is: the person asks himself.
  sayWaiting(state !== undefined);
  if (state === undefined) return;
  const hasEnded = !state.startsWith('open');
  const hasChanged = known !== undefined && state !== known;
  if (hasEnded || (hasChanged && !isTyping())) location.replace(waiting?.dataset['page'] ?? '');
  known ??= state;
}

/** Nobody looks at a hidden page: back from the SMS, it asks at once. */
function ask(): void {
  clearTimeout(timer);
  if (document.visibilityState !== 'visible') return;
  void look()
    .catch(() => {
      sayWaiting(false);
    })
    .finally(() => {
      timer = window.setTimeout(ask, PAUSES_MS[asked++] ?? LONGEST_MS);
    });
}

function askAnew(): void {
  asked = 0;
  ask();
}

if (waiting) {
  ask();
  document.addEventListener('visibilitychange', askAnew);
  window.addEventListener('pageshow', askAnew);
  window.addEventListener('online', askAnew);
}
