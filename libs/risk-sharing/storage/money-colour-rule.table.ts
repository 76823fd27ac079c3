import { EntitySchema } from 'typeorm';
import type { MoneyColourRule } from '../year/money-colours.js';

export const moneyColourRuleTable = new EntitySchema<MoneyColourRule>({
  name: 'risk_sharing.money_colour_rule',
  schema: 'risk_sharing',
  tableName: 'money_colour_rule',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    greenBps: { name: 'green_bps', type: 'int' },
    amberBps: { name: 'amber_bps', type: 'int' },
    effectiveFrom: { name: 'effective_from', type: 'date' },
    madeBy: { name: 'made_by', type: 'uuid' },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
  },
});
