import type { CommitmentRowFragment } from '../../gql/operations.js';
import type { FlagSaid } from './flag-words.js';

export type WaitedFor = CommitmentRowFragment['waitsFor'][number];

/** Where others stand now, by their ids, as their own cards told it. */
export type StandingsNow = ReadonlyMap<string, Pick<WaitedFor, 'version' | 'standing'>>;

/** What a row waits for as it stands now: its own card does not move when the other one does. */
export const waitsNow = (waitsFor: readonly WaitedFor[], now: StandingsNow): WaitedFor[] =>
  waitsFor
    .map((one) => {
      const newer = now.get(one.id);
      return newer && newer.version > one.version ? { ...one, standing: newer.standing } : one;
    })
    .filter((one) => one.standing !== 'done');

const RED = ['late', 'blocked'];
/** What the rules ask only after “does it wait for what is late or blocked?”. */
const AFTER_WAITS = ['not-started', 'on-track', 'unshown'];

/** The flag, where what it waits for has turned red since it was read. */
export const flagNow = (flag: FlagSaid | null, waits: readonly WaitedFor[]): FlagSaid | null =>
  flag && AFTER_WAITS.includes(flag.code) && waits.some((one) => RED.includes(one.standing))
    ? { code: 'waits', limit: null }
    : flag;
