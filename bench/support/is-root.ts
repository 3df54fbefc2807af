/** Chromium's sandbox refuses root. */
export const isRoot = (): boolean => process.getuid?.() === 0;
