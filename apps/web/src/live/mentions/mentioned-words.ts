import type { MentionPartsFragment } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { type Status, statusShown } from '../../ui/status.js';

export type Mentioned = MentionPartsFragment;

/** What a text itself says of a thing: `label` is what everyone who reads the text may read. */
export interface MentionRef {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
}

export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind}/${id}`;

/** Null where somebody's program wrote something else. */
export function refOf(attrs: Readonly<Record<string, unknown>> | undefined): MentionRef | null {
  const { kind, id, label } = attrs ?? {};
  return typeof kind === 'string' && typeof id === 'string' ? { kind, id, label: labelOf({ label }) } : null;
}

/** As the server reads it: libs/platform/documents/mentions-in.ts. */
export const labelOf = (attrs: Readonly<Record<string, unknown>> | undefined): string =>
  typeof attrs?.label === 'string' ? attrs.label.slice(0, 200) : '';

export interface Told {
  readonly label: string;
  readonly status: Status | undefined;
  /** What else is to be said, in brackets; empty where nothing is. */
  readonly words: string;
  readonly address: string | undefined;
}

/** A thing with a page of its own that this reader may not open says so; a name is just a name. */
const HAS_PAGE = new Set(['commitment', 'priority']);

/** How things stand that are no promises, by their codes. */
const STANDS: Readonly<Record<string, string>> = {
  owner: 'being drafted',
  partners: 'open to all partners',
  forum: 'open to the forum',
  public: 'published',
  closed: 'closed for changes',
  asks: 'asks a question',
  answered: 'answered',
  withdrawn: 'withdrawn by its author',
  'taken-down': 'taken down',
  open: 'open',
  ended: 'ended',
};

/** What is read of a mention: its name today and how it stands, or only its label for those who may not see it. */
export function told(ref: MentionRef, thing: Mentioned | undefined): Told {
  if (!thing)
    return {
      label: ref.label,
      status: undefined,
      words: HAS_PAGE.has(ref.kind) ? 'you cannot open it' : '',
      address: undefined,
    };
  const { kind, label, title, place, number } = thing;
  const { status, words } = stateOf(thing);
  return {
    label,
    status,
    words: [kind === 'commitment' ? null : title, words].filter(Boolean).join(', '),
    address: place !== null && number !== null ? ADDRESS[kind]?.(place, number) : undefined,
  };
}

/** How a thing stands, beside what it is called. */
export function stateOf({ kind, standing, note, due, ended }: Mentioned): Pick<Told, 'status' | 'words'> {
  const status = standing !== null && standing in statusShown ? (standing as Status) : undefined;
  const open = status !== 'done' && status !== 'declined';
  const words = [
    note,
    status || standing === null ? null : STANDS[standing],
    due !== null && open ? `${kind === 'forum-poll' ? 'until' : 'due'} ${formatDate(due)}` : null,
    ended ? (kind === 'organisation' ? 'closed' : 'retired') : null,
  ];
  return { status, words: words.filter(Boolean).join(', ') };
}

const ADDRESS: Readonly<Record<string, (place: string, number: number) => string>> = {
  commitment: links.commitment,
};
