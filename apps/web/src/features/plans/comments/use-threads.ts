import { useAnnounce } from '../../../live/announcer.js';
import { useCards } from '../../../live/use-cards.js';
import { aboutOf, type Thread } from './thread.js';

/** The threads of a section as they stand now, oldest first; what others say is announced. */
export function useThreads(
  sectionId: string,
  initial: readonly Thread[],
  showResolved: boolean,
): { threads: Thread[]; marked: ReadonlySet<string> } {
  const announce = useAnnounce();
  const { rows, marked } = useCards<Thread>('comment-thread', initial, {
    belongs: (row) => row.sectionId === sectionId && (showResolved || row.resolvedAt === null),
    onChange: (row) => {
      const last = row?.comments.at(-1);
      if (row && last) announce(`${aboutOf(row)}: ${last.writtenBy.name}, ${last.writtenFor.name}.`);
    },
  });
  // Ids are made in the order of time.
  return { threads: rows.sort((one, other) => (one.id < other.id ? -1 : 1)), marked };
}
