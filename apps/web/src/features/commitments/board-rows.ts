import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  CommitmentBoardQuery,
  CommitmentOwnerNameFragment,
  CommitmentRowFragment,
} from '../../gql/operations.js';
import { useAnnounce } from '../../live/announcer.js';
import { useCards } from '../../live/use-cards.js';
import type { StandingsNow } from './waits-for.js';
import type { BoardView } from '../../lib/board-view.js';
import { changeSentence, changeWord } from './change-words.js';

type StandingOfOther = { id: string; version: number; standing: string };

export type Board = NonNullable<CommitmentBoardQuery['commitmentBoard']>;

/** Does a row belong to what was chosen, as far as the page can tell? Whose it is only the server knows. */
export const fits = (row: CommitmentRowFragment, view: BoardView): boolean =>
  (view.standing === null || row.standing === view.standing) &&
  (view.flag === null || row.flag?.code === view.flag) &&
  (!view.escalated || row.escalatedAt !== null) &&
  (view.organisationId === null || row.organisation.id === view.organisationId) &&
  (view.priority === null || (row.priority?.id ?? 'none') === view.priority);

export interface LiveRows {
  readonly rows: ReadonlyMap<string, CommitmentRowFragment>;
  /** Names of the people, for those who may know them. */
  readonly owners: ReadonlyMap<string, string>;
  /** Where those stand that rows wait for. */
  readonly standings: StandingsNow;
  /** What to mark a row with for a few seconds. */
  readonly words: ReadonlyMap<string, string>;
  /** Those that others changed since the reader said that they had seen the board. */
  readonly changedIds: ReadonlySet<string>;
  /** How many came to these while the page was open. */
  readonly changedHere: number;
  /** Changes since the page was opened; a new number tells of a new one. */
  readonly lastChange: { readonly id: string; readonly count: number } | undefined;
}

/** The board's rows as they stand now: the loader's, with the cards of what others do laid over them. */
export function useBoardRows(board: Board, view: BoardView): LiveRows {
  const announce = useAnnounce();
  const known = useRef(new Map<string, CommitmentRowFragment>());
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map());
  const [lastChange, setLastChange] = useState<LiveRows['lastChange']>();
  const [came, setCame] = useState<ReadonlySet<string>>(new Set());
  const [marked, setMarked] = useState(board.markedAt);
  if (marked !== board.markedAt) {
    setMarked(board.markedAt);
    setCame(new Set());
  }
  const owners = useMemo(
    () => board.commitments.flatMap(({ owner }): CommitmentOwnerNameFragment[] => (owner ? [owner] : [])),
    [board.commitments],
  );

  const { rows, marked: fresh } = useCards<CommitmentRowFragment>('commitment', board.commitments, {
    // A row that stands here stays until the reader looks elsewhere; what is new comes only where the filter wants it.
    belongs: (row) => known.current.has(row.id) || (fits(row, view) && !view.mine && board.pages === 1),
    onChange(row, id) {
      if (!row) return;
      const word = changeWord(known.current.get(id), row);
      setWords((before) => new Map(before).set(id, word));
      setLastChange((before) => ({ id, count: (before?.count ?? 0) + 1 }));
      if (board.markedAt !== null) setCame((before) => new Set(before).add(id));
      announce(changeSentence(row, word));
      known.current.set(id, row);
    },
  });
  const named = useCards<CommitmentOwnerNameFragment>('commitment-owner', owners);
  const waitedFor = useMemo(() => board.commitments.flatMap((row) => row.waitsFor), [board.commitments]);
  // Also of those that another page of the board shows, and of those that a row begins to wait for.
  const awaited = useCards<StandingOfOther>('commitment', waitedFor);
  const standings = useMemo(() => new Map(awaited.rows.map((row) => [row.id, row])), [awaited.rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  useEffect(() => {
    for (const row of rows) known.current.set(row.id, row);
  }, [rows]);

  return {
    rows: byId,
    owners: new Map(named.rows.map((owner) => [owner.id, owner.name])),
    standings,
    words: new Map([...words].filter(([id]) => fresh.has(id))),
    changedIds: new Set([...board.changedIds, ...came]),
    changedHere: [...came].filter((id) => !board.changedIds.includes(id)).length,
    lastChange,
  };
}
