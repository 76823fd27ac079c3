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
