import { ask, deed } from '../probe.js';
import type { ProbedOperation } from './all.js';

export const welcomeExamples: Readonly<Record<string, ProbedOperation>> = {
  newcomer: {
    hidden: true,
    call: ({ world }) => ask('newcomer', { place: ['String!', world.place.slug] }, '{ isNew }'),
  },
  putWelcomeAway: {
    observers: 'It changes nothing but what their own home page shows.',
    call: ({ world }) => deed('putWelcomeAway', 'PutWelcomeAwayInput', { place: world.place.slug }),
  },
};
