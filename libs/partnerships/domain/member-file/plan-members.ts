import type { Id } from '@folkmoot/kernel/id.js';
import type { Sector } from '../register/sector.js';
import type { SeatClass } from '../seat.js';
import type { MemberRow } from './member-row.js';
import { usualSeat, type SeatFor } from './seat-told.js';

/** An organisation of the register that a line may mean. */
export interface Candidate {
  readonly id: Id;
  readonly name: string;
  readonly sector: Sector;
  readonly code: string | null;
  readonly closed: boolean;
}

/** What the register has for one line. */
export interface Matches {
  readonly byCode: readonly Candidate[];
  readonly byName: readonly Candidate[];
  /** Who goes on with the work of closed ones, and names that look alike. */
  readonly likely: readonly Candidate[];
}

export const NO_MATCHES: Matches = { byCode: [], byName: [], likely: [] };

/** What the secretary said of a line: this organisation, or leave it out. */
export type Chosen = Id | 'leave-out';

export type How = 'code' | 'name' | 'chosen' | 'open' | 'left-out';

/** What becomes of one line. */
export interface PlannedMember {
  readonly row: MemberRow;
  readonly how: How;
  readonly organisation: Candidate | null;
  /** Among whom to choose. */
  readonly candidates: readonly Candidate[];
  /** For whom its seat speaks; null where none is asked for. */
  readonly seatClass: SeatClass | null;
  /** The seat it is newly given; null where it has it already or none is asked for. */
  readonly seat: SeatClass | null;
  readonly invites: boolean;
  readonly alreadyInvited: boolean;
  readonly faults: readonly string[];
}

export interface Standing {
  /** `<organisation> <class>` of every seat of the place. */
  readonly seats: ReadonlySet<string>;
  /** `<organisation> <address>` of every invitation that waits for its answer, or was answered with no. */
  readonly invited: ReadonlySet<string>;
}

/**
 * What a secretary's list makes of a place. Pure: the page that shows it and the action that does it are one. A line is found by its
 * code, else by its exact name, and only if that is one open organisation; else the secretary chooses among those offered, or
 * leaves it out. Of two lines that ask for the same seat the second asks for nothing.
 */
export function planMembers(
  rows: readonly MemberRow[],
  matches: ReadonlyMap<number, Matches>,
  choices: ReadonlyMap<number, Chosen>,
  standing: Standing,
  seatFor: SeatFor,
): PlannedMember[] {
  const seats = new Set(standing.seats);
  const invited = new Set(standing.invited);
  return rows.map((row) => {
    const found = matches.get(row.line) ?? NO_MATCHES;
    const { organisation, how, candidates } = resolve(row, found, choices.get(row.line));
    const nothing = { seatClass: null, seat: null, invites: false, alreadyInvited: false };
    if (how === 'left-out') return { row, how, organisation, candidates, ...nothing, faults: [] };
    const faults = [...row.faults, ...whyOpen(row, how, candidates)];
    if (organisation === null || faults.length > 0)
      return { row, how, organisation, candidates, ...nothing, faults };
    const seatClass = row.seat ?? seatOf(organisation, seatFor);
    const seat = seatClass && `${organisation.id} ${seatClass}`;
    const hasSeat = seat !== null && seats.has(seat);
    const invitation = row.email && `${organisation.id} ${row.email}`;
    const alreadyInvited = invitation !== null && invited.has(invitation);
    if (seat !== null) seats.add(seat);
    if (invitation !== null) invited.add(invitation);
    return {
      row,
      how,
      organisation,
      candidates,
      seatClass,
      seat: hasSeat ? null : seatClass,
      invites: invitation !== null && !alreadyInvited,
      alreadyInvited,
      faults,
    };
  });
}

const seatOf = ({ sector }: Candidate, seatFor: SeatFor): SeatClass | null =>
  seatFor === 'none' ? null : seatFor === 'by-sector' ? usualSeat(sector) : seatFor;

function resolve(
  { name, code }: MemberRow,
  { byCode, byName, likely }: Matches,
  chosen: Chosen | undefined,
): Pick<PlannedMember, 'how' | 'organisation' | 'candidates'> {
  const candidates = unique([...byCode, ...byName, ...likely]);
  if (chosen === 'leave-out') return { how: 'left-out', organisation: null, candidates };
  const picked = candidates.find(({ id }) => id === chosen);
  if (picked) return { how: 'chosen', organisation: picked, candidates };
  const open = (some: readonly Candidate[]) => unique(some).filter(({ closed }) => !closed);
  const [coded, ...codedToo] = open(byCode);
  if (coded && codedToo.length === 0) return { how: 'code', organisation: coded, candidates };
  const [named, ...namedToo] = open(byName);
  // A code that leads nowhere contradicts the name: somebody has to look.
  if (named && namedToo.length === 0 && (code === '' || name === ''))
    return { how: 'name', organisation: named, candidates };
  return { how: 'open', organisation: null, candidates };
}

function whyOpen({ name, code }: MemberRow, how: How, candidates: readonly Candidate[]): string[] {
  if (how !== 'open' || (name === '' && code === '')) return [];
  const what = [name && `“${name}”`, code && `the code ${code}`].filter(Boolean).join(' with ');
  if (candidates.length === 0)
    return [`The register has nothing for ${what}. Correct it in your list, or leave this line out.`];
  return [`Choose which organisation ${what} means, or leave this line out.`];
}

const unique = (some: readonly Candidate[]): Candidate[] => [
  ...new Map(some.map((one) => [one.id, one])).values(),
];
