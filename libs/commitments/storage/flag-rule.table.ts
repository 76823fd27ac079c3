import { EntitySchema } from 'typeorm';
import type { FlagRule } from '../domain/flag-rule.js';

export const flagRuleTable = new EntitySchema<FlagRule>({
  name: 'commitments.flag_rule',
  schema: 'commitments',
  tableName: 'flag_rule',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    silentDays: { name: 'silent_days', type: 'int' },
    evidenceDays: { name: 'evidence_days', type: 'int' },
    movesAllowed: { name: 'moves_allowed', type: 'int' },
    slipsToEscalate: { name: 'slips_to_escalate', type: 'int' },
    effectiveFrom: { name: 'effective_from', type: 'date' },
    madeBy: { name: 'made_by', type: 'uuid' },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
  },
});
