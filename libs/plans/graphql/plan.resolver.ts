import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { addSections } from '../actions/add-sections.js';
import { openPlan } from '../actions/open-plan.js';
import { startPlan } from '../actions/start-plan.js';
import { mayAddSection, mayManagePlan } from '../domain/plan-policy.js';
import { PLAN_TEMPLATES, type PlanTemplate } from '../domain/plan-templates.js';
import {
  circlesWithoutPlan,
  organisationsHere,
  planById,
  planByPlace,
  prioritiesOfPlan,
  sectionsNotSeen,
  type OrganisationRow,
  type PlanRow,
  type PriorityRow,
} from '../reads/plan-outline.js';
import { sectionsOfPlan, type SectionRow } from '../reads/sections.js';
import { AddSectionsInput, OpenPlanInput, StartPlanInput } from './plan.input.js';
import { PlanTemplateType, PlanType, PriorityType } from './plan.type.js';
import { SectionType } from './section.type.js';

@Resolver(() => PlanType)
export class PlanResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
  ) {}

  @Ask(() => PlanType, { nullable: true, who: publicly('A published plan is there for everybody to read.') })
  async plan(
    @Args('place', { type: () => String }) place: string,
    @Me() me: ReaderContext,
  ): Promise<PlanRow | null> {
    return planByPlace(this.database, place, await me.scope());
  }

  @Ask(() => PlanType, { nullable: true, who: signedIn(), description: 'For live pages.' })
  async planById(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<PlanRow | null> {
    return isId(id) ? planById(this.database, id, await me.scope()) : null;
  }

  @Ask(() => Boolean, { who: publicly('It tells only what the asker may do.') })
  async mayStartPlan(
    @Args('place', { type: () => String }) place: string,
    @Me() me: ReaderContext,
  ): Promise<boolean> {
    const circles = await circlesWithoutPlan(this.database, place);
    return circles !== null && mayManagePlan(await me.scope(), circles);
  }

  @Ask(() => [PlanTemplateType], { who: publicly('The same for everybody; nothing of a place is in it.') })
  planTemplates(): readonly PlanTemplate[] {
    return PLAN_TEMPLATES;
  }

  @ResolveField(() => [PriorityType])
  async priorities(
    @Parent() plan: PlanRow,
    @Args('retired', { type: () => Boolean, defaultValue: false }) retired: boolean,
    @Me() me: ReaderContext,
  ): Promise<PriorityRow[]> {
    return prioritiesOfPlan(this.database, plan.id, await me.scope(), retired);
  }

  @ResolveField(() => [SectionType], { description: 'Those this reader may know of, in order.' })
  async sections(@Parent() plan: PlanRow, @Me() me: ReaderContext): Promise<SectionRow[]> {
    return sectionsOfPlan(this.database, plan.id, await me.scope());
  }

  @ResolveField(() => Int, {
    description:
      'How many more are being written by those who work on the plan. The public reads what is published.',
  })
  async sectionsNotSeen(@Parent() plan: PlanRow, @Me() me: ReaderContext): Promise<number> {
    return sectionsNotSeen(this.database, plan.id, await me.scope());
  }

  @ResolveField(() => Boolean)
  async mayManage(@Parent() plan: PlanRow, @Me() me: ReaderContext): Promise<boolean> {
    return mayManagePlan(await me.scope(), plan);
  }

  @ResolveField(() => [OrganisationRefType], {
    description: 'The organisations this reader may give a new section to.',
  })
  async possibleOwners(@Parent() plan: PlanRow, @Me() me: ReaderContext): Promise<OrganisationRow[]> {
    const scope = await me.scope();
    if (!scope.sees(plan.partners)) return [];
    const here = await organisationsHere(this.database, plan);
    return here.filter((one) => mayAddSection(scope, plan, one.id));
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the partnership has a forum that a text can be opened to.',
  })
  hasForum(@Parent() plan: PlanRow): boolean {
    return plan.forum !== null;
  }

  @Do(() => PlanType, { who: signedIn() })
  async startPlan(
    @Args('input', { type: () => StartPlanInput }) input: StartPlanInput,
    @Me() me: ReaderContext,
  ): Promise<PlanRow | Refusal> {
    return answer(await this.actions.run(startPlan, input, me.reader), ({ planId }) => this.read(planId, me));
  }

  @Do(() => PlanType, { who: signedIn() })
  async openPlan(
    @Args('input', { type: () => OpenPlanInput }) input: OpenPlanInput,
    @Me() me: ReaderContext,
  ): Promise<PlanRow | Refusal> {
    return answer(await this.actions.run(openPlan, input, me.reader), ({ planId }) => this.read(planId, me));
  }

  @Do(() => PlanType, { who: signedIn() })
  async addSections(
    @Args('input', { type: () => AddSectionsInput }) input: AddSectionsInput,
    @Me() me: ReaderContext,
  ): Promise<PlanRow | Refusal> {
    return answer(await this.actions.run(addSections, input, me.reader), ({ planId }) =>
      this.read(planId, me),
    );
  }

  private async read(id: string, me: ReaderContext): Promise<PlanRow> {
    return (await planById(this.database, id, await me.scope()))!;
  }
}
