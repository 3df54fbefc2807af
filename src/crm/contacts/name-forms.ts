import type { NameCase } from '#libs/russian-text';

/**
 * The full name in other cases, written by hand where the rules would be wrong (domain.md §7). What is absent is made by
 * the rules.
 */
export type NameForms = Readonly<Partial<Record<NameCase, string>>>;
