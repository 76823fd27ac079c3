import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '@folkmoot/platform/database/database.js';
import { Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { DecisionKinds } from '../contract/decision-kinds.js';
import { AgreementDecisionType, AgreementVersionType } from './agreement.type.js';

/** Asked for where it is shown alone: at most one decision made a version. */
@Resolver(() => AgreementVersionType)
export class DecisionOfVersionResolver {
  constructor(
    private readonly kinds: DecisionKinds,
    private readonly database: Database,
  ) {}

  @ResolveField(() => AgreementDecisionType, { nullable: true })
  async decision(
    @Parent() { decisionKind, decisionId }: AgreementVersionType,
    @Me() me: ReaderContext,
  ): Promise<AgreementDecisionType | null> {
    if (decisionKind === null || decisionId === null) return null;
    const shown = await this.kinds.get(decisionKind)?.link(this.database, await me.scope(), decisionId);
    return { label: shown?.label ?? null, path: shown?.path ?? null };
  }
}
