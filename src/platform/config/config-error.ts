/** A variable of the environment is wrong: names it, what it got and what it wants. */
export class ConfigError extends Error {
  constructor(variable: string, got: string | undefined, wants: string) {
    const shown = got === undefined ? 'nothing' : `"${got}"`;
    super(`${variable}: got ${shown}, wants ${wants}`);
    this.name = 'ConfigError';
  }
}
