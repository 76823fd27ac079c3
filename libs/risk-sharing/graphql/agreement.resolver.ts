import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { mayStartAgreement } from '../domain/agreement-policy.js';
import {
  agreementById,
  agreementByNumber,
  agreementsIn,
  versionRow,
  versionsOf,
  type VersionRow,
  type AgreementRow,
} from '../reads/agreement-rows.js';
import { isSeated, organisationsHere } from '../reads/possible-partners.js';
import { versionById } from '../storage/agreement.store.js';
import { agreementTermsShape } from '../terms/agreement-terms.js';
import { differences } from '../terms/differences.js';
import { mayPool, whyItMayPool } from '../terms/may-pool.js';
import { agreementShown, summaryShown, versionShown } from './agreement-shown.js';
import {
  AgreementChoicesType,
  AgreementDifferencesType,
  AgreementType,
  AgreementVersionType,
} from './agreement.type.js';

@Resolver(() => AgreementType)
export class AgreementResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => [AgreementType], {
    who: signedIn(),
    description: 'The agreements of a place, newest first, without their versions.',
  })
  async agreements(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<AgreementType[]> {
    const rows = await agreementsIn(this.database, await me.scope(), this.clock.today(), place);
    return rows.map(summaryShown);
  }

  @Ask(() => AgreementType, { nullable: true, who: signedIn() })
  async agreement(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<AgreementType | null> {
    const row = await agreementByNumber(this.database, await me.scope(), this.clock.today(), place, number);
    return this.shown(me, row);
  }

  @Ask(() => AgreementType, { nullable: true, who: signedIn() })
  async agreementById(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AgreementType | null> {
    if (!isId(id)) return null;
    return this.shown(me, await agreementById(this.database, await me.scope(), this.clock.today(), id));
  }

  @Ask(() => AgreementVersionType, {
    nullable: true,
    who: signedIn(),
    description: 'One version, for those who speak for a party.',
  })
  async agreementVersion(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AgreementVersionType | null> {
    const row = isId(id) ? await versionRow(this.database, await me.scope(), this.clock.today(), id) : null;
    return row && versionShown(row, this.clock.today());
  }

  @Ask(() => AgreementDifferencesType, {
    nullable: true,
    who: signedIn(),
    description: 'What a version changes of the one before it that all had signed, for the parties.',
  })
  async agreementDifferences(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AgreementDifferencesType | null> {
    const scope = await me.scope();
    const seen = isId(id) ? await versionById(this.database, scope, id) : null;
    if (!seen) return null;
    const all = await versionsOf(this.database, scope, this.clock.today(), seen.agreement.id);
    const version = all.find((one) => one.id === id);
    const before = all.find((one) => one.metAt !== null && one.n < seen.version.n);
    const read = (one: VersionRow) => ({ ...one, terms: agreementTermsShape.parse(one.terms) });
    return {
      n: seen.version.n,
      since: before?.n ?? null,
      sentences: version && before ? differences(read(before), read(version)) : [],
    };
  }

  @Ask(() => AgreementChoicesType, {
    nullable: true,
    who: signedIn(),
    description: 'Who can be a partner, for those who may start an agreement here; nothing for all others.',
  })
  async agreementChoices(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
  ): Promise<AgreementChoicesType | null> {
    const scope = await me.scope();
    const place = await partnershipBySlug(this.database, slug);
    if (!place || place.kind === 'forum') return null;
    const own = scope.person?.organisationId ?? null;
    if (!mayStartAgreement(scope, place, await isSeated(this.database, place.id, own))) return null;
    const organisations = await organisationsHere(this.database, place);
    return {
      own,
      today: this.clock.today(),
      organisations: organisations.map((one) => ({
        ...one,
        mayPool: mayPool(one.sector),
        whyItMayPool: whyItMayPool(one.sector),
      })),
    };
  }

  private async shown(me: ReaderContext, row: AgreementRow | null): Promise<AgreementType | null> {
    return row && agreementShown(this.database, await me.scope(), this.clock.today(), row);
  }
}
