import type { SectionPartsFragment } from '../../gql/operations.js';
import { formatInstant } from '../../lib/dates.js';

const OPEN: Readonly<Record<string, string>> = {
  partners: 'Open to partners',
  forum: 'Open to the forum',
  public: 'Published',
};

type Standing = Pick<SectionPartsFragment, 'openness' | 'frozenAt'>;

/** How far a section is, in words, beside its owner’s name: a draft, open to whom, and whether it is closed for changes. */
export function standingOf({ openness, frozenAt }: Standing): string {
  const open = OPEN[openness] ?? 'Private draft';
  return frozenAt ? `${open}. Closed for changes since ${formatInstant(frozenAt)}` : open;
}
