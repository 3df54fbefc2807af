const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/** A name that every system takes, with the ending of its kind. */
export function fileName(title: string, mimeType: string): string {
  const name = title.replace(/[\\/:*?"<>|]/g, ' ');
  const ending = ENDINGS[mimeType] ?? '';
  return name.toLowerCase().endsWith(ending) ? name : name + ending;
}
