import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { must } from '../../worlds/partnerships.js';
import { seatAskedFor } from '../newcomer.js';
import { placeLike } from '../places-like.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { nth, lastOf, join, START } from '../partners-made.js';

const place = (fields: string, holds: (answer: any) => boolean) => (at: ProbeWorld) =>
  ask('place', { slug: ['String!', at.world.place.slug] }, fields, holds);

/** Places, and the organisations that take part. */
export const partnershipExamples: Readonly<Record<string, ProbedOperation>> = {
  places: { call: () => ask('places', { search: ['String', 'Northmoor'] }, '{ name }') },
  place: {
    call: place(
      '{ name seats { organisation { name } } officers { role } }',
      (answer) => answer.seats.length > 0 && answer.officers.length > 0,
    ),
  },
  'place (who sits on its seats)': {
    hidden: true,
    call: place('{ seats { people { person { name } } } }', (answer) =>
      answer.seats.some((seat: { people: object[] }) => seat.people.length > 0),
    ),
  },
  'place (its observers)': {
    hidden: true,
    call: place('{ officers { role } }', (answer) =>
      answer.officers.some((one: { role: string }) => one.role === 'observer'),
    ),
  },
  'place (who is in its forum)': {
    hidden: true,
    call: place('{ forumMembers { id } }', (answer) => answer.forumMembers.length > 0),
  },
  'place (who asked for a seat)': {
    hidden: true,
    call: async (at) => {
      const alike = await placeLike(at);
      await seatAskedFor(at, alike);
      return ask(
        'place',
        { slug: ['String!', alike.slug] },
        '{ seatRequests { id } waitingSeatRequests }',
        (answer) => answer.seatRequests.length + answer.waitingSeatRequests > 0,
      );
    },
  },
  findOrganisations: {
    call: () => ask('findOrganisations', { text: ['String!', 'Northmoor'] }, '{ organisation { name } }'),
  },
  organisation: {
    call: (at) =>
      ask('organisation', { key: ['String!', at.world.organisations.trust] }, '{ name timeline { kind } }'),
  },
  seatClasses: { call: () => ask('seatClasses', {}, '{ code }') },
  sectors: { call: () => ask('sectors', {}, '{ code }') },
  myHats: { aboutOneself: true, call: () => ask('myHats', {}, '{ standing }') },
  myWork: {
    aboutOneself: true,
    call: async (at, reader) => {
      if (reader.kind === 'person') await must(at.app, joinForum, await join(at, reader), reader);
      return ask('myWork', {}, '{ what }');
    },
  },
  myPlaces: { aboutOneself: true, call: () => ask('myPlaces', {}, '{ slug }') },
  openPlace: {
    call: (at) =>
      deed('openPlace', 'OpenPlaceInput', {
        name: `Dale ${nth()}`,
        slug: `dale-${nth()}`,
        kind: 'place',
        form: 'consultative-forum',
        purpose: 'The partners of the dale plan together.',
        hostOrganisationId: at.world.organisations.icb,
      }),
  },
  'openPlace (with its areas and its secretary)': {
    call: (at) =>
      deed('openPlace', 'OpenPlaceInput', {
        name: `Dale ${nth()}`,
        slug: `dale-${nth()}`,
        kind: 'place',
        form: 'consultative-forum',
        purpose: 'The partners of the dale plan together.',
        hostOrganisationId: at.world.organisations.icb,
        areas: 'E06000901',
        secretary: { name: 'Sam Secretary', email: `secretary${nth()}@example.org`, jobTitle: 'Manager' },
      }),
  },
  mayOpenPlaces: { aboutOneself: true, call: () => ask('mayOpenPlaces', {}, '') },
  placeNames: {
    call: (at) => ask('placeNames', { place: ['String!', at.world.place.slug] }, '{ opened }'),
  },
  renamePlace: {
    operators: START,
    call: async (at) =>
      deed('renamePlace', 'RenamePlaceInput', {
        partnershipId: at.world.place.id,
        seen: await lastOf(at, 'partnership_name'),
        effectiveFrom: at.app.clock.today(),
        name: `Northmoor ${nth()}`,
      }),
  },
};
