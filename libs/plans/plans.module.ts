import { Area } from '@folkmoot/platform/database/area.js';
import { PlanResolver } from './graphql/plan.resolver.js';
import { PriorityResolver } from './graphql/priority.resolver.js';
import { SectionResolver } from './graphql/section.resolver.js';
import { PlanCards } from './plan-cards.js';
import { SectionTexts } from './reads/section-text.js';
import { Plans1763700500000 } from './storage/migrations/1763700500000-plans.js';
import { planTable, priorityTable, sectionTable } from './storage/plans.tables.js';

/** Plans: their priorities, and the sections that partners write together. */
@Area({
  tables: [planTable, priorityTable, sectionTable],
  migrations: [Plans1763700500000],
  providers: [PlanResolver, PriorityResolver, SectionResolver, SectionTexts, PlanCards],
})
export class PlansModule {}
