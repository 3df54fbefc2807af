/** Something to tell the author about the HTML he gave; `pointer` names the member it stands in. */
export interface MarkupFinding {
  readonly pointer: string;
  readonly code: 'forbidden_content' | 'removed_markup';
  readonly message: string;
}

const MOST_FINDINGS = 20;

/** Collects what was refused and what was removed, each thing once, with how often it stood there. */
export class MarkupFindings {
  private readonly refusals = new Map<string, number>();
  private readonly removals = new Map<string, number>();

  /** Markup that must not come in: the whole HTML is refused. */
  refuse(what: string): void {
    count(this.refusals, what);
  }

  /** Harmless markup that is taken out; the author is told. */
  remove(what: string): void {
    count(this.removals, what);
  }

  forbidden(pointer: string): MarkupFinding[] {
    return findings(this.refusals, pointer, 'forbidden_content', 'Запрещено в шаблоне');
  }

  warnings(pointer: string): MarkupFinding[] {
    return findings(this.removals, pointer, 'removed_markup', 'Убрано из шаблона');
  }
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function findings(
  counts: Map<string, number>,
  pointer: string,
  code: MarkupFinding['code'],
  prefix: string,
): MarkupFinding[] {
  return [...counts].slice(0, MOST_FINDINGS).map(([what, times]) => ({
    pointer,
    code,
    message: `${prefix}: ${what}${times > 1 ? ` (${times} раз${fewTimes(times) ? 'а' : ''})` : ''}`,
  }));
}

function fewTimes(times: number): boolean {
  return times % 10 >= 2 && times % 10 <= 4 && (times % 100 < 10 || times % 100 > 20);
}
