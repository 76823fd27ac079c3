import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { markSectionRead } from '../actions/mark-section-read.js';
import { ReadMarks } from '../reads/read-marks.js';
import { sectionRow, type SectionRow } from '../reads/sections.js';
import { MarkSectionReadInput, SectionReadingType } from './section-reading.type.js';
import { SectionType } from './section.type.js';

/** How far a section's reader has read it, and what waits in it. */
@Resolver(() => SectionType)
export class SectionReadingResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly marks: ReadMarks,
  ) {}

  @ResolveField(() => SectionReadingType, {
    nullable: true,
    description: 'None where the reader has not marked it as read, or may not read it now.',
  })
  async reading(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<SectionReadingType | null> {
    const { reading, textAudience } = section;
    if (!reading || !(await me.scope()).sees(textAudience)) return null;
    return { at: new Date(reading.at), changed: reading.changed };
  }

  @ResolveField(() => Int, { description: 'Comments that are not settled, of those the reader may read.' })
  async openThreads(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<number> {
    return (await this.worksOn(section, me)) ? section.openThreads : 0;
  }

  @Do(() => SectionType, { who: signedIn() })
  async markSectionRead(
    @Args('input', { type: () => MarkSectionReadInput }) input: MarkSectionReadInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    const { requestId, sectionId, mark } = input;
    const scope = await me.scope();
    const section = isId(sectionId) ? await sectionRow(this.database, sectionId, scope) : null;
    const shown =
      section && scope.person ? await this.marks.open(scope.person, section.documentId, mark) : null;
    return answer(
      await this.actions.run(markSectionRead, { requestId, sectionId, shown }, me.reader),
      async (done) => (await sectionRow(this.database, done.sectionId, await me.scope()))!,
    );
  }

  /** Of a published text the public learns nothing of what is still talked about. */
  private async worksOn(section: SectionRow, me: ReaderContext): Promise<boolean> {
    const scope = await me.scope();
    const { textAudience, partners, forum, ownerOrganisationId } = section;
    const circles = [partners, forum, `organisation/${ownerOrganisationId}`];
    return scope.sees(textAudience) && circles.some((one) => one !== null && scope.sees(one));
  }
}
