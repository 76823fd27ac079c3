import type { Values } from '../../lib/form.js';

/** What a posted form says that a commitment is made of. */
export const bornValues = ({ bornKind, bornId, bornMark }: Values) =>
  bornKind && bornId ? { kind: bornKind, id: bornId, mark: bornMark || null } : null;
