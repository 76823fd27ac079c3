import { EntitySchema } from 'typeorm';
import type { WelcomePutAway } from '../domain/newcomer.js';

export const welcomePutAwayTable = new EntitySchema<WelcomePutAway>({
  name: 'partnerships.welcome_put_away',
  schema: 'partnerships',
  tableName: 'welcome_put_away',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    putAwayAt: { name: 'put_away_at', type: 'timestamptz', precision: 3 },
  },
});
