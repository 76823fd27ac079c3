import { Area } from '@folkmoot/platform/database/area.js';
import { Plans1763700500000 } from './storage/migrations/1763700500000-plans.js';
import { planTable, priorityTable, sectionTable } from './storage/plans.tables.js';

/** Plans: their priorities, and the sections that partners write together. */
@Area({
  tables: [planTable, priorityTable, sectionTable],
  migrations: [Plans1763700500000],
})
export class PlansModule {}
