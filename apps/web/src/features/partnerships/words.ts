/** A role as people say it. */
const ROLES: Readonly<Record<string, string>> = {
  chair: 'Chair',
  'vice-chair': 'Vice-chair',
  secretary: 'Secretary',
  observer: 'Observer',
  member: 'Member',
  deputy: 'Deputy',
  participant: 'In the forum',
  representative: 'Representative',
};

export const roleWord = (role: string): string => ROLES[role] ?? role;

/** `1 partner`, `3 partners`. */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** `Sale`, `Sale and Urmston`, `Sale, Urmston and 19 more`. */
export function listed(names: readonly string[], most = 5): string {
  const shown =
    names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
