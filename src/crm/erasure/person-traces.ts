import { formatPhone } from '#libs/phone';
import { foldForSearch, inclineName, splitFullName } from '#libs/russian-text';
import type { NameCase } from '#libs/russian-text';
import type { NameForms } from '../contacts/name-forms.js';

/** Everything by which a person is told. */
export interface KnownPerson {
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly nameForms: NameForms;
  readonly email: string | null;
  /** E.164, also those taken away. */
  readonly phones: readonly string[];
}

const CASES: readonly NameCase[] = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
];
/** National digits of a number: the country's code is often left out. */
const NATIONAL = 10;
const LETTER = /\p{L}/u;

/** Finds a person in free text: by surname in any case, number in any writing, or address. Pure. */
export class PersonTraces {
  private readonly lastNames: ReadonlySet<string>;
  private readonly firstNames: ReadonlySet<string>;
  private readonly digits: readonly string[];
  private readonly email: string;

  constructor(private readonly person: KnownPerson) {
    const { lastName, firstName, middleName, nameForms, phones, email } = person;
    const name = { lastName, firstName, middleName: middleName ?? undefined };
    const inclined = CASES.map((one) => inclineName(name, one));
    const byHand = Object.values(nameForms).map((form) => splitFullName(form));
    const all = [name, ...inclined, ...byHand];
    this.lastNames = words(all.map((form) => form.lastName));
    this.firstNames = words(all.map((form) => form.firstName));
    this.digits = phones.map((phone) => phone.replace(/\D/g, '').slice(-NATIONAL));
    this.email = foldForSearch(email ?? '');
  }

  /** Texts of which one stands in whatever names the person; for a first, rough look by the database. */
  likely(): string[] {
    const { lastName, email, phones } = this.person;
    const writings = [lastName, lastName.toUpperCase(), lastName.toLowerCase(), email ?? ''];
    const stem = lastName.slice(0, Math.max(3, lastName.length - 2));
    const numbers = phones.flatMap((phone) => {
      const [, ...parts] = formatPhone(phone).split(' ');
      return [phone.slice(-NATIONAL), parts.join(' '), phone.slice(-4)];
    });
    return [...new Set([...writings, stem, ...numbers])].filter((text) => text.length >= 3);
  }

  /** For a text that belongs to the person anyway: the surname is enough. */
  isNamedIn(text: string): boolean {
    return this.isReachableBy(text) || hasWordOf(text, this.lastNames);
  }

  /** For a text that may be about a namesake: the first name must stand there too. */
  isSurelyNamedIn(text: string): boolean {
    return (
      this.isReachableBy(text) ||
      (hasWordOf(text, this.lastNames) && hasWordOf(text, this.firstNames))
    );
  }

  private isReachableBy(text: string): boolean {
    if (this.email !== '' && foldForSearch(text).includes(this.email)) return true;
    const digits = text.replace(/\D/g, '');
    return this.digits.some((number) => number !== '' && digits.includes(number));
  }
}

function words(forms: readonly string[]): Set<string> {
  return new Set(forms.map((form) => foldForSearch(form)).filter(Boolean));
}

/** Whole words only: «Ким» is not in «Кимоно». A name of several words counts as they stand together. */
function hasWordOf(text: string, names: ReadonlySet<string>): boolean {
  const folded = foldForSearch(text);
  return [...names].some((name) => {
    for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
      const before = folded[at - 1] ?? '';
      const after = folded[at + name.length] ?? '';
      if (!LETTER.test(before) && !LETTER.test(after)) return true;
    }
    return false;
  });
}
