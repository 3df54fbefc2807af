/** Days, `YYYY-MM-DD`; empty for what the API takes by itself. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export function periodOf(search: URLSearchParams): Period {
  return { from: dayOf(search.get('from')), to: dayOf(search.get('to')) };
}

/** So many days, counted back from the last one. */
export function lastDays(to: string, days: number): Period {
  const first = new Date(Date.parse(to) - (days - 1) * 86_400_000);
  return { from: first.toISOString().slice(0, 10), to };
}

function dayOf(text: string | null): string {
  return text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}
