import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';
import { SEAT_CLASSES } from '../domain/seat.js';
import { isSector, SECTORS } from '../domain/register/sector.js';
import { findOrganisations } from '../reads/find-organisations.js';
import { successorsOf } from '../reads/successors.js';
import { FoundOrganisationType, NamedCodeType } from './register.type.js';

@Resolver(() => OrganisationRefType)
export class RegisterResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => [FoundOrganisationType], {
    who: publicly('The register is made of published lists and of what groups say of themselves.'),
  })
  async findOrganisations(
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<FoundOrganisationType[]> {
    const found = await findOrganisations(this.database, text, pageSize(first, 20, 50));
    const closed = found.filter((one) => one.closed).map(({ id }) => id);
    const successors = await successorsOf(this.database, closed, this.clock.today());
    return found.map(({ id, name, sector, identifiers, ...rest }) => ({
      ...rest,
      organisation: { id, name, sector },
      codes: [...identifiers],
      successors: successors
        .filter((one) => one.of === id)
        .map((one) => ({ id: one.id, name: one.name, sector: one.sector })),
    }));
  }

  @Ask(() => [NamedCodeType], {
    who: publicly('The kinds of organisation, for a form that anybody may fill in.'),
  })
  sectors(): NamedCodeType[] {
    return Object.entries(SECTORS).map(([code, name]) => ({ code, name }));
  }

  @Ask(() => [NamedCodeType], { who: publicly('For whom a seat may speak, for a form.') })
  seatClasses(): NamedCodeType[] {
    return Object.entries(SEAT_CLASSES).map(([code, name]) => ({ code, name }));
  }

  @ResolveField('sectorName', () => String, { description: 'The sector in words.' })
  sectorName(@Parent() { sector }: OrganisationRefType): string {
    return isSector(sector) ? SECTORS[sector] : SECTORS.other;
  }
}
