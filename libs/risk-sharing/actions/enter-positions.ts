import { organisationAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { formatPence } from '@folkmoot/kernel/money.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { POSITION_ENTERED, RISK_POSITION } from '../contract/year-events.js';
import { yearById, type YearSeen } from '../storage/year.store.js';
import { allocationTable, positionTable } from '../storage/year.tables.js';
import { patientFaults } from '../domain/patient-faults.js';
import type { AgreementTerms } from '../terms/agreement-terms.js';
import { governingVersion } from '../year/governing-version.js';
import { isOfOwnLines } from '../year/own-lines.js';
import { mayEnterFor, mayReadYear } from '../year/position-policy.js';
import type { Position } from '../year/position-row.js';
import { newAllocations } from './new-allocations.js';
import { toldOfRelease } from './told-of-release.js';
import { personOf } from './told.js';

/** What is said of one scheme's month. `lines` in pence as text. */
export interface Entry {
  readonly scheme: string;
  readonly month: string;
  readonly budget: bigint;
  readonly actualToDate: bigint;
  readonly forecastOutturn: bigint;
  readonly lines: Readonly<Record<string, string>> | null;
  readonly note: string;
}

export interface EnterPositionsInput extends Requested {
  readonly agreementId: Id;
  readonly entries: readonly Entry[];
  readonly meantFinal: boolean;
  /** At once to the parties; else its host sees it first. */
  readonly release: boolean;
}

const MOST_ENTRIES = 720;
/** Of one scheme in one year: £10bn. */
const MOST_PENCE = 1_000_000_000_000n;

/** The host says how its schemes stand at the end of a month. All entries, or none; saying it anew keeps what was said before. */
export const enterPositions = defineAction<
  EnterPositionsInput,
  YearSeen,
  { positionIds: Id[]; agreementId: Id }
>({
  name: 'risk-sharing.enter-positions',

  async find({ agreementId }, { tx, scope, today }) {
    if (!isId(agreementId)) return null;
    await lockSeries(tx, `year/${agreementId}`);
    return yearById(tx, scope, today, agreementId);
  },

  may: (scope, year, { entries }) =>
    mayReadYear(scope, year) &&
    entries.every((one) => mayEnterFor(scope, hostOf(year, one) ?? scope.person?.organisationId ?? '')),

  decide(year, { entries, meantFinal, release }, { now, today, newId, scope }) {
    const faults = entriesFaults(year, entries, today.slice(0, 7));
    if (faults.length > 0) return refused(refusal(...faults));
    const { personId } = personOf(scope);
    const fresh = entries.map((entry): Position => {
      const hostId = hostOf(year, entry) ?? '';
      return {
        id: newId(),
        version: 1,
        agreementId: year.id,
        ...entry,
        hostId,
        note: entry.note.trim(),
        restates:
          year.positions.findLast((one) => one.scheme === entry.scheme && one.month === entry.month)?.id ??
          null,
        meantFinal,
        enteredBy: personId,
        enteredAt: now,
        releasedAt: release ? now : null,
        approvedBy: null,
        approvedFor: null,
        approvedAt: null,
        audience: release ? year.audience : organisationAudience(hostId),
      };
    });
    const before = release ? year.positions.filter((one) => one.releasedAt !== null) : year.positions;
    const audience = fresh[0]?.audience ?? year.audience;
    const computed = newAllocations(fresh, [...before, ...fresh], year.versions, audience, { now, newId });
    return done({
      rows: [
        ...fresh.map((one) => insert(positionTable, one)),
        ...computed.map(({ stored }) => insert(allocationTable, stored)),
      ],
      events: release
        ? toldOfRelease(year, fresh, before)
        : fresh.map((one) => ({
            type: POSITION_ENTERED,
            subject: { kind: RISK_POSITION, id: one.id },
            audience: one.audience,
            streams: [`organisation/${one.hostId}`],
            data: { number: year.number, scheme: one.scheme, month: one.month },
          })),
      result: { positionIds: fresh.map((one) => one.id), agreementId: year.id },
    });
  },
});

const hostOf = (year: YearSeen, { scheme, month }: Pick<Entry, 'scheme' | 'month'>): Id | null =>
  governingVersion(year.versions, month)?.terms.schemes.find((one) => one.key === scheme)?.host ?? null;

function entriesFaults(year: YearSeen, entries: readonly Entry[], thisMonth: string): Fault[] {
  if (entries.length === 0)
    return [fault('position/none', 'entries', 'Give the figures of at least one scheme.')];
  if (entries.length > MOST_ENTRIES)
    return [fault('position/too-many', 'entries', `Give at most ${String(MOST_ENTRIES)} months at once.`)];
  return entries.flatMap((entry, at) => entryFaults(year, entries, entry, at, thisMonth));
}

function entryFaults(
  year: YearSeen,
  entries: readonly Entry[],
  entry: Entry,
  at: number,
  thisMonth: string,
): Fault[] {
  const path = (field: string): string => `entries.${String(at)}.${field}`;
  const version = governingVersion(year.versions, entry.month);
  if (!version)
    return [
      fault(
        'position/not-in-force',
        path('month'),
        'No version of this agreement is in force in this month. Choose a month of its year.',
      ),
    ];
  const scheme = version.terms.schemes.find((one) => one.key === entry.scheme);
  if (!scheme?.host)
    return [fault('position/no-scheme', path('scheme'), 'Choose a scheme of this agreement.')];
  const faults: Fault[] = [];
  if (entry.month > thisMonth)
    faults.push(
      fault('position/month-to-come', path('month'), 'This month has not begun. Choose one that has.'),
    );
  if (entries.findIndex((one) => one.scheme === entry.scheme && one.month === entry.month) < at)
    faults.push(
      fault(
        'position/twice',
        path('month'),
        'This scheme stands here twice for the same month. Leave one of them.',
      ),
    );
  for (const field of ['budget', 'actualToDate', 'forecastOutturn'] as const)
    if (entry[field] > MOST_PENCE || entry[field] < (field === 'budget' ? 0n : -MOST_PENCE))
      faults.push(fault('position/amount', path(field), 'Give an amount between £0 and £10,000,000,000.'));
  if (entry.note.length > 1_000)
    faults.push(fault('position/note-long', path('note'), 'Use at most 1,000 letters.'));
  faults.push(...patientFaults(entry.note, path('note')));
  if (entry.lines) faults.push(...linesFaults(entry, entry.lines, version.terms, path('lines')));
  return faults;
}

function linesFaults(
  entry: Entry,
  lines: Readonly<Record<string, string>>,
  terms: AgreementTerms,
  path: string,
): Fault[] {
  if (!isOfOwnLines(terms, entry.scheme))
    return [
      fault(
        'position/shared-by-a-rule',
        path,
        'The agreement shares this scheme by a rule. Leave the own parts of the partners blank.',
      ),
    ];
  if (Object.keys(lines).some((id) => !terms.partners.some((one) => one.id === id)))
    return [fault('position/no-partner', path, 'Give lines of partners of this agreement only.')];
  const sum = Object.values(lines).reduce((all, one) => all + BigInt(one), 0n);
  return sum === entry.forecastOutturn - entry.budget
    ? []
    : [
        fault(
          'position/lines-do-not-add-up',
          path,
          `The own parts of the partners add up to ${formatPence(sum)}, and forecast less budget is ${formatPence(entry.forecastOutturn - entry.budget)}. Make them the same.`,
        ),
      ];
}
