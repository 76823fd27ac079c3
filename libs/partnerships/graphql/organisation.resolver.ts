import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import {
  organisationRecord,
  placesOfOrganisation,
  relatedOn,
  successionsOf,
} from '../reads/organisation-record.js';
import { patientsOfTrust } from '../reads/patients-of-trust.js';
import { OrganisationRecordType } from './organisation-record.type.js';
import { organisationShown } from './organisation-shown.js';

@Resolver(() => OrganisationRecordType)
export class OrganisationResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => OrganisationRecordType, {
    nullable: true,
    who: publicly('The register is made of published lists and of what groups say of themselves.'),
  })
  async organisation(
    @Args('key', {
      type: () => String,
      description: 'Its id, or a code that it has or had: ods-QOP, ons-E54000057, charity-214927.',
    })
    key: string,
    @Me() me: ReaderContext,
    @Args('day', { type: () => LocalDateScalar, nullable: true }) asked?: string,
  ): Promise<OrganisationRecordType | null> {
    const record = await organisationRecord(this.database, key);
    if (record === null) return null;
    const today = this.clock.today();
    const day = asked ?? today;
    const { audiences } = await me.scope();
    const [successions, related, places, patients] = await Promise.all([
      successionsOf(this.database, record.id),
      relatedOn(this.database, record.id, day),
      placesOfOrganisation(this.database, record.id, day, audiences),
      patientsOfTrust(this.database, record.id),
    ]);
    return organisationShown(record, { day, today, successions, related, places, patients });
  }
}
