/** The caller tried to record something that the list of evidence does not allow: a fault of the program. */
export class EvidenceRefused extends Error {
  override readonly name = 'EvidenceRefused';

  constructor(stream: string, type: string, problem: string) {
    super(`${type} in ${stream}: ${problem}`);
  }
}
