const KEY = 'signet.first-steps-dismissed';

/** Whether this browser's person has put the first steps off; what is done is derived from the API. */
export const firstSteps = {
  areDismissed: (): boolean => localStorage.getItem(KEY) !== null,
  dismiss(): void {
    localStorage.setItem(KEY, 'yes');
  },
};
