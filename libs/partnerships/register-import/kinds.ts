import { charity } from './charity-rows.js';
import { eccg } from './eccg-rows.js';
import { epraccur } from './epraccur-rows.js';
import { etr } from './etr-rows.js';
import { icb } from './icb-rows.js';
import type { KindOfFile } from './kind.js';
import { lad } from './lad-rows.js';
import { pcnMembers } from './pcn-members-rows.js';
import { pcn } from './pcn-rows.js';
import type { Kind } from './register-row.js';
import { successors } from './successor-rows.js';

/** Every kind of published file that the register takes. At most one of them recognises a file. */
export const KINDS: readonly KindOfFile[] = [
  etr,
  epraccur,
  eccg,
  pcn,
  pcnMembers,
  successors,
  icb,
  lad,
  charity,
];

export const titleOf = (kind: Kind): string => KINDS.find((one) => one.kind === kind)?.title ?? kind;
