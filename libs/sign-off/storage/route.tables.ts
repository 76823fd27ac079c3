import { EntitySchema } from 'typeorm';
import type { Route, RouteMeeting } from '../domain/route.js';

export const routeTable = new EntitySchema<Route>({
  name: 'sign_off.route',
  schema: 'sign_off',
  tableName: 'route',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    audience: { type: 'text' },
    kind: { type: 'text' },
    body: { type: 'text' },
    delegateId: { name: 'delegate_id', type: 'uuid', nullable: true },
    delegationWords: { name: 'delegation_words', type: 'text' },
    savedBy: { name: 'saved_by', type: 'uuid' },
    savedAt: { name: 'saved_at', type: 'timestamptz', precision: 3 },
    endedAt: { name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const routeMeetingTable = new EntitySchema<RouteMeeting>({
  name: 'sign_off.route_meeting',
  schema: 'sign_off',
  tableName: 'route_meeting',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    routeId: { name: 'route_id', type: 'uuid' },
    meetsOn: { name: 'meets_on', type: 'date' },
    papersDue: { name: 'papers_due', type: 'date' },
    removedAt: { name: 'removed_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
