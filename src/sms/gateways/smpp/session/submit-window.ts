/** So many submissions at a time may be without an answer (G-7); the others wait in line. */
export class SubmitWindow {
  private free: number;
  private readonly line: (() => void)[] = [];

  constructor(size: number) {
    this.free = size;
  }

  /** False when no place came free in time. */
  enter(patienceMs: number): Promise<boolean> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const admit = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(admit), 1);
        resolve(false);
      }, patienceMs);
      this.line.push(admit);
    });
  }

  leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.free += 1;
  }
}
