import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Action, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { SUCCESSION_SETTLED } from '../contract/events.js';
import type { Carried, Carry, HoldingRow, Holdings } from '../contract/holdings.js';
import { faultsOfAllianceMember } from '../domain/alliance/members.js';
import type { Kind } from '../domain/partnership.js';
import { maySettleSuccession } from '../domain/place-policy.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { endedOrganisation, holdingsOf, type EndedOrganisation } from '../storage/succession.store.js';
import { successionSettledTable } from '../storage/succession.tables.js';
import { speakersOf, speakForSuccessor, type Speakers } from './speaks-for-successor.js';

export interface SettleSuccessionInput extends Requested {
  readonly partnershipId: Id;
  readonly organisationId: Id;
  /** From which day what moves belongs to the successor; null where it was not said. */
  readonly day: LocalDate | null;
  readonly lines: readonly {
    readonly kind: string;
    readonly id: Id;
    /** `move`, `end` or `keep`; empty where nothing was chosen. */
    readonly fate: string;
    readonly to?: Id | null;
  }[];
}

interface Found {
  readonly body: KnownBody;
  readonly organisation: EndedOrganisation;
  readonly held: readonly HoldingRow[];
  readonly carry: ReadonlyMap<string, Carry>;
  readonly speakers: Speakers;
}

interface Outcome {
  readonly partnershipId: Id;
  readonly organisationId: Id;
}

/**
 * The secretary has gone through what an organisation that ended or merged holds here: each thing moves to a successor, ends or is
 * kept, all in one transaction. What the organisation did stays under its old name.
 */
export const settleSuccession = (holdings: Holdings): Action<SettleSuccessionInput, Found, Outcome> =>
  defineAction<SettleSuccessionInput, Found, Outcome>({
    name: 'partnerships.settle-succession',

    async find({ partnershipId, organisationId, day }, { tx, scope, today }) {
      const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
      // Asked here as well: nobody's seats are locked by somebody who may not.
      if (body === null || !maySettleSuccession(scope, body) || !isId(organisationId)) return null;
      await lockSeries(tx, `seats/${body.id}`);
      const organisation = await endedOrganisation(tx, organisationId, today);
      if (organisation === null) return null;
      const held = await holdingsOf(tx, holdings, { partnershipId, organisationId }, scope.audiences);
      const carrying = {
        partnershipId: body.id,
        forumId: body.forumId,
        organisationId,
        day: day ?? today,
        audience: partnershipAudience(body.id),
      };
      const carry = new Map<string, Carry>();
      for (const kind of holdings.all()) {
        const ids = held.filter((one) => one.kind === kind.kind).map(({ id }) => id);
        if (ids.length > 0) carry.set(kind.kind, await kind.prepare(tx, ids, carrying));
      }
      const parties = [organisationId, ...organisation.successors.map(({ id }) => id)];
      return { body, organisation, held, carry, speakers: await speakersOf(tx, parties) };
    },

    may: (scope, { body }) => maySettleSuccession(scope, body),

    decide({ body, organisation, held, carry, speakers }, { day, lines }, at) {
      const faults = [
        ...dayFaults(day, organisation, at.today),
        ...(held.length === 0 ? [NOTHING_HELD] : []),
        ...held.flatMap((one) => lineFaults(one, lines, organisation, body.kind)),
      ];
      const carried: Carried[] = [];
      const counts = { moved: 0, ended: 0, kept: 0 };
      for (const one of held) {
        const line = lines.find((said) => said.kind === one.kind && said.id === one.id);
        if (line?.fate === 'move' && line.to)
          carried.push(carry.get(one.kind)!(one.id, { kind: 'move', to: line.to }, at));
        else if (line?.fate === 'end') carried.push(carry.get(one.kind)!(one.id, { kind: 'end' }, at));
        counts[line?.fate === 'move' ? 'moved' : line?.fate === 'end' ? 'ended' : 'kept'] += 1;
      }
      faults.push(...carried.flatMap((one) => one.faults ?? []));
      if (faults.length > 0 || day === null) return refused(refusal(...faults));

      const speaks = speakForSuccessor(
        organisation.id,
        carried.flatMap((one) => one.speaks ?? []),
        speakers,
        at,
      );
      const settled = {
        id: at.newId(),
        version: 1,
        partnershipId: body.id,
        organisationId: organisation.id,
        day,
        ...counts,
        settledOn: at.today,
        settledBy: at.scope.person!.personId,
      };
      return done({
        rows: [
          ...speaks.rows,
          ...carried.flatMap(({ rows }) => rows),
          insert(successionSettledTable, settled),
        ],
        events: [
          {
            type: SUCCESSION_SETTLED,
            subject: { kind: 'succession', id: settled.id },
            audience: partnershipAudience(body.id),
            streams: [`partnership/${body.id}`],
            data: { organisation: organisation.id, day, ...counts },
          },
          ...carried.flatMap(({ events }) => events),
          ...speaks.events,
        ],
        jobs: carried.flatMap(({ jobs }) => jobs ?? []),
        result: { partnershipId: body.id, organisationId: organisation.id },
      });
    },
  });

const NOTHING_HELD = fault(
  'succession/nothing-held',
  '',
  'This organisation holds nothing here any more: somebody has settled it. Reload the page.',
);

function dayFaults(
  day: LocalDate | null,
  { validTo, successors }: EndedOrganisation,
  today: LocalDate,
): Fault[] {
  if (day === null)
    return [fault('succession/day-missing', 'day', 'Enter the day from which it belongs to the successor.')];
  if (day > today)
    return [
      fault(
        'succession/day-to-come',
        'day',
        'This day has not come yet. Come back on that day, or choose today.',
      ),
    ];
  const first = [validTo && addDays(validTo, 1), ...successors.map(({ since }) => since)]
    .filter((one) => one !== null)
    .sort()[0];
  if (first !== undefined && day < first)
    return [
      fault('succession/day-too-early', 'day', 'On this day the organisation was still at work itself.'),
    ];
  return [];
}

function lineFaults(
  one: HoldingRow,
  lines: SettleSuccessionInput['lines'],
  { successors }: EndedOrganisation,
  kindOfBody: Kind,
): Fault[] {
  const path = `${one.kind}.${one.id}`;
  const line = lines.find((said) => said.kind === one.kind && said.id === one.id);
  if (!line || line.fate === '')
    return [fault('succession/fate-missing', path, `Choose what becomes of “${one.label}”.`)];
  if (line.fate === 'keep') return [];
  if ((line.fate !== 'move' && line.fate !== 'end') || !one.fates.includes(line.fate))
    return [
      fault(
        'succession/fate-not-possible',
        path,
        `“${one.label}” can only be kept, or moved by its own people.`,
      ),
    ];
  if (line.fate !== 'move') return [];
  const successor = successors.find(({ id }) => id === line.to);
  if (!successor)
    return [fault('succession/no-such-successor', path, 'Choose one of those who go on with the work.')];
  // Who takes a seat or an office reads the rooms.
  return one.kind === 'seat' || one.kind === 'office'
    ? faultsOfAllianceMember(kindOfBody, successor.sector, path)
    : [];
}
