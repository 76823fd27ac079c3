import type { SectionPartsFragment } from '../../gql/operations.js';
import { formatInstant } from '../../lib/dates.js';

const OPEN: Readonly<Record<string, string>> = {
  partners: 'Open to partners',
  forum: 'Open to the forum',
  public: 'Published',
};

type Standing = Pick<SectionPartsFragment, 'openness' | 'frozenAt'> & { owner: { name: string } };

/** How far a section is, in words: a draft, open to whom, and whether it is closed for changes. */
export function standingOf({ openness, frozenAt, owner }: Standing): string {
  const open = OPEN[openness] ?? `Private draft of ${owner.name}`;
  return frozenAt ? `${open}. Closed for changes since ${formatInstant(frozenAt)}` : open;
}
