// Tells the page around the frame what happens, and how tall this one is. Loaded only where the organization lets its sites
// embed it; signing needs none of this. One file without imports.

const mark = document.getElementById('signet-embedded');
const origins = mark?.dataset['origins']?.split(' ') ?? [];

/** Never `*`: of the sites that may embed us, browsers deliver to the one that does. */
function receivers(): string[] {
  const [parent] = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  return parent === undefined ? origins : origins.filter((origin) => origin === parent);
}

function tell(type: string, more: Record<string, number> = {}): void {
  const message = {
    type: `signet:${type}`,
    requestId: mark?.dataset['request'] ?? '',
    signerId: mark?.dataset['signer'] ?? '',
    ...more,
  };
  for (const origin of receivers()) window.parent.postMessage(message, origin);
}

/** The session is a cookie; a browser that keeps none inside frames opens the document in a tab of its own. */
function leaveTheFrame(): void {
  const opening = document.querySelector<HTMLFormElement>('form[action*="/open"]');
  if (!opening || !mark || keepsCookies()) return;
  opening.target = '_blank';
  mark.hidden = false;
}

function keepsCookies(): boolean {
  const attributes = 'path=/; SameSite=None; Secure; Partitioned';
  try {
    document.cookie = `signet-probe=1; ${attributes}`;
    const kept = document.cookie.includes('signet-probe=1');
    document.cookie = `signet-probe=; max-age=0; ${attributes}`;
    return kept;
  } catch {
    return false; // a sandbox without an origin of ours
  }
}

if (mark && window.parent !== window) {
  const { event } = mark.dataset;
  if (event) tell(event);
  leaveTheFrame();
  let known = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === known) return;
    known = height;
    tell('resized', { height });
  }).observe(document.body);
}
