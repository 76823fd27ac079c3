import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Moment, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { SIGN_OFF_ROUTE, signOffEvent } from '../contract/sign-off-events.js';
import type { RouteKind } from '../domain/approval.js';
import {
  delegationFaults,
  routeFaults,
  type AskedRoute,
  type Route,
  type RouteMeeting,
} from '../domain/route.js';
import { mayKeepRoutes, signsFor } from '../domain/sign-off-policy.js';
import { isPartyIn, meetingsOf, routeOf, speakersOf } from '../storage/route.store.js';
import { routeMeetingTable, routeTable } from '../storage/route.tables.js';
import { personOf } from './upon-sign-off.js';

export interface SaveRouteInput extends Requested, AskedRoute {
  readonly place: string;
  /** Null makes a new one of the organisation whose hat is worn. */
  readonly id: Id | null;
  /** Of the route, as it was seen. */
  readonly version: number;
  /** The organisation decides by it no more. */
  readonly ends: boolean;
}

export interface FoundRoute {
  readonly place: PartnershipView;
  readonly isParty: boolean;
  readonly route: Route | null;
  readonly meetings: readonly RouteMeeting[];
  readonly speakers: ReadonlySet<Id>;
  readonly howMany: number;
}

const MOST_ROUTES = 20;

/** An organisation says through whom it decides in a place, when that body meets, and what it delegated. */
export const saveRoute = defineAction<SaveRouteInput, FoundRoute, { id: Id }>({
  name: 'sign-off.save-route',

  async find({ place: slug, id }, { tx, scope, today }) {
    const organisationId = scope.person?.organisationId;
    const place = await partnershipBySlug(tx, slug);
    if (!place || !organisationId) return null;
    const isParty = await isPartyIn(tx, scope, place.id, organisationId);
    if (!mayKeepRoutes(scope, place, isParty)) return null; // before the lock: nobody else waits for a stranger
    await lockSeries(tx, `sign-off-routes/${place.id}/${organisationId}`);
    const [route, speakers, count] = await Promise.all([
      id === null ? null : routeOf(tx, place.id, organisationId, id),
      speakersOf(tx, organisationId),
      tx.row<{ n: number }>(
        'SELECT count(*)::int AS n FROM sign_off.route WHERE partnership_id = $1 AND organisation_id = $2 AND ended_at IS NULL',
        [place.id, organisationId],
      ),
    ]);
    if (id !== null && !route) return null;
    return {
      place,
      isParty,
      route,
      meetings: route ? await meetingsOf(tx, route.id, today) : [],
      speakers,
      howMany: count?.n ?? 0,
    };
  },

  may: (scope, { place, isParty }) => mayKeepRoutes(scope, place, isParty),

  decide(found, input, at) {
    const { place, route, speakers, howMany } = found;
    const { organisationId } = personOf(at.scope);
    const changesDelegation =
      input.delegateId !== (route?.delegateId ?? null) ||
      (route?.delegateId != null && (input.ends || input.delegationWords.trim() !== route.delegationWords));
    const signs = signsFor(at.scope, organisationId);
    const faults = [
      ...(input.ends
        ? delegationFaults({ signs, changesDelegation })
        : routeFaults(input, { today: at.today, speakers, signs, changesDelegation })),
      ...(route === null && howMany >= MOST_ROUTES
        ? [fault('sign-off/too-many-routes', '', `An organisation can have ${MOST_ROUTES} routes here.`)]
        : []),
    ];
    if (faults.length > 0) return refused(refusal(...faults));
    const id = route?.id ?? at.newId();
    const rows =
      input.ends && route
        ? [update(routeTable, { id, version: input.version }, { endedAt: at.now })]
        : written(found, input, id, at);
    return done({
      rows,
      events: [told(place, id, organisationId, input.ends ? 'route-ended' : 'route-saved', input)],
      result: { id },
    });
  },
});

function written(
  { place, route, meetings }: FoundRoute,
  input: SaveRouteInput,
  id: Id,
  at: Moment,
): RowChange[] {
  const { personId, organisationId } = personOf(at.scope);
  const said = {
    kind: input.kind as RouteKind,
    body: input.body.trim(),
    delegateId: input.delegateId,
    delegationWords: input.delegateId === null ? '' : input.delegationWords.trim(),
    savedBy: personId,
    savedAt: at.now,
  };
  const asked = new Set(input.meetings.map(keyOf));
  const there = new Set(meetings.map(keyOf));
  const added = [...new Map(input.meetings.map((one) => [keyOf(one), one])).values()];
  return [
    route
      ? update(routeTable, { id, version: input.version }, said)
      : insert(routeTable, {
          ...said,
          id,
          version: 1,
          partnershipId: place.id,
          organisationId,
          audience: place.audience,
          endedAt: null,
        }),
    ...meetings
      .filter((one) => !asked.has(keyOf(one)))
      .map((one) => update(routeMeetingTable, one, { removedAt: at.now })),
    ...added
      .filter((one) => !there.has(keyOf(one)))
      .map((one) =>
        insert(routeMeetingTable, {
          id: at.newId(),
          version: 1,
          routeId: id,
          meetsOn: one.meetsOn!,
          papersDue: one.papersDue!,
          removedAt: null,
        }),
      ),
  ];
}

const keyOf = ({ meetsOn, papersDue }: { meetsOn: string | null; papersDue: string | null }): string =>
  `${meetsOn} ${papersDue}`;

const told = (
  place: PartnershipView,
  id: Id,
  organisation: Id,
  event: string,
  input: SaveRouteInput,
): DomainEvent => ({
  type: signOffEvent(event),
  subject: { kind: SIGN_OFF_ROUTE, id },
  audience: place.audience,
  streams: [`partnership/${place.id}`],
  data: { organisation, meetings: input.meetings.length, delegate: input.ends ? null : input.delegateId },
});
