/** This file, key or list of attachments cannot be sealed; nothing was made. */
export class SealRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SealRefused';
  }
}
