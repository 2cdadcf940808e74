/** `/v1.0/users/a/mailFolders('Inbox')/messages` -> v1.0, users, a, mailFolders, Inbox, messages. */
export function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
    .flatMap((part) => {
      const key = /^([^('"]+)\((?:\w+=)?'((?:[^']|'')*)'\)$/u.exec(part);
      return key === null ? [part.replace(/\(\)$/u, '')] : [key[1] ?? '', (key[2] ?? '').replaceAll("''", "'")];
    });
}

/** The keys of a path that fits; names of segments are compared without regard to case. */
export function fit(template: string, segments: readonly string[]): string[] | null {
  const parts = template.split('/').filter((part) => part !== '');
  if (parts.length !== segments.length) return null;
  const keys: string[] = [];
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part === '{id}') keys.push(segment);
    else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return keys;
}
