import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { addSection } from '../actions/add-section.js';
import { moveSection } from '../actions/move-section.js';
import { openSection } from '../actions/open-section.js';
import { renameSection } from '../actions/rename-section.js';
import { OPENNESSES } from '../domain/openness.js';
import { mayManageSection, mayMoveSection, mayOpenSection, mayWrite } from '../domain/plan-policy.js';
import { ReadMarks } from '../reads/read-marks.js';
import { sectionAt, sectionRow, type SectionRow } from '../reads/sections.js';
import { AddSectionInput, MoveSectionInput, OpenSectionInput, RenameSectionInput } from './section.input.js';
import { mayAskForSection } from '../domain/request-policy.js';
import { stands } from '../domain/section-request.js';
import { requestShape } from './request-shape.js';
import { SectionRequestType } from './section-request.type.js';
import { SectionTexts, type ParagraphNumber, type WrittenText } from '../reads/section-text.js';
import { ParagraphNumberType } from './paragraph-number.type.js';
import { SectionEditType, SectionType } from './section.type.js';

@Resolver(() => SectionType)
export class SectionResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly texts: SectionTexts,
    private readonly marks: ReadMarks,
  ) {}

  @Ask(() => SectionType, {
    nullable: true,
    who: publicly('A published section is there for everybody to read.'),
  })
  async section(
    @Args('place', { type: () => String }) place: string,
    @Args('section', { type: () => String, description: 'Its slug or its number.' }) section: string,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | null> {
    return sectionAt(this.database, place, section, await me.scope());
  }

  @Ask(() => SectionType, { nullable: true, who: signedIn(), description: 'For live pages.' })
  async sectionById(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | null> {
    return isId(id) ? sectionRow(this.database, id, await me.scope()) : null;
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The live document of its text, for those who may read it.',
  })
  async documentId(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<string | null> {
    return (await me.scope()).sees(section.textAudience) ? section.documentId : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Its text as canonical JSON of the editor’s nodes, for those who may read it.',
  })
  async text(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<string | null> {
    return (await this.read(section, me))?.json ?? null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Of its text, for those who may read it: a copy of an earlier epoch is no longer the text.',
  })
  async textEpoch(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<number | null> {
    return (await this.read(section, me))?.epoch ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the text is marked as read with, for the one person it is shown to.',
  })
  async readMark(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<string | null> {
    const { person } = await me.scope();
    const shown = person && (await this.read(section, me));
    if (!person || !shown || shown.uptoSeq === null) return null;
    const { epoch, uptoSeq } = shown;
    return this.marks.seal(person, section.documentId, { epoch, uptoSeq });
  }

  @ResolveField(() => [ParagraphNumberType], { description: 'Of its text, in reading order.' })
  async paragraphs(
    @Parent() section: SectionRow,
    @Me() me: ReaderContext,
  ): Promise<readonly ParagraphNumber[]> {
    return (await this.read(section, me))?.paragraphs ?? [];
  }

  @ResolveField(() => SectionEditType, { nullable: true, description: 'For those who may read the text.' })
  async lastEdit(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<SectionEditType | null> {
    const { lastEdit, textAudience } = section;
    const scope = await me.scope();
    if (!lastEdit || !scope.sees(textAudience)) return null;
    const { partners, forum, ownerOrganisationId } = section;
    const within = [partners, forum, `organisation/${ownerOrganisationId}`].some(
      (one) => one && scope.sees(one),
    );
    return {
      ...lastEdit,
      at: new Date(lastEdit.at),
      by: within ? lastEdit.by : null,
      organisation: within || lastEdit.confirmed ? lastEdit.organisation : null,
    };
  }

  @ResolveField(() => SectionRequestType, {
    nullable: true,
    description: 'The newest, for those who work on the plan: that an organisation is asked for it by a day.',
  })
  request(@Parent() section: SectionRow): SectionRequestType | null {
    return section.request && requestShape(section.request);
  }

  @ResolveField(() => Boolean, { description: 'May ask its organisation for it by a day.' })
  async mayAskFor(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    const { request } = section;
    return (
      (request === null || !stands(request)) &&
      section.frozenAt === null &&
      mayAskForSection(await me.scope(), section, section)
    );
  }

  @ResolveField(() => Boolean)
  async mayWrite(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return section.frozenAt === null && mayWrite(await me.scope(), section);
  }

  @ResolveField(() => Boolean, { description: 'May rename it.' })
  async mayManage(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return mayManageSection(await me.scope(), section, section);
  }

  @ResolveField(() => Boolean, { description: 'May change its place in the outline.' })
  async mayMove(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return mayMoveSection(await me.scope(), section, section);
  }

  @ResolveField(() => [String], {
    description: 'How far this reader may open it or close it, its present state not among them.',
  })
  async mayOpenTo(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<string[]> {
    const scope = await me.scope();
    return OPENNESSES.filter(
      (one) =>
        one !== section.openness &&
        (one !== 'forum' || section.forum !== null) &&
        mayOpenSection(scope, section, section, one),
    );
  }

  @Do(() => SectionType, { who: signedIn() })
  async addSection(
    @Args('input', { type: () => AddSectionInput }) input: AddSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(await this.actions.run(addSection, input, me.reader), ({ sectionId }) =>
      this.changed(sectionId, me),
    );
  }

  @Do(() => SectionType, { who: signedIn() })
  async renameSection(
    @Args('input', { type: () => RenameSectionInput }) input: RenameSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(await this.actions.run(renameSection, input, me.reader), ({ sectionId }) =>
      this.changed(sectionId, me),
    );
  }

  @Do(() => SectionType, { who: signedIn() })
  async openSection(
    @Args('input', { type: () => OpenSectionInput }) input: OpenSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(await this.actions.run(openSection, input, me.reader), ({ sectionId }) =>
      this.changed(sectionId, me),
    );
  }

  @Do(() => SectionType, { who: signedIn() })
  async moveSection(
    @Args('input', { type: () => MoveSectionInput }) input: MoveSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(await this.actions.run(moveSection, input, me.reader), ({ sectionId }) =>
      this.changed(sectionId, me),
    );
  }

  /** What is marked as read is what was shown. */
  private async read(section: SectionRow, me: ReaderContext): Promise<WrittenText | null> {
    return this.texts.readOnce(section, await me.scope());
  }

  private async changed(id: string, me: ReaderContext): Promise<SectionRow> {
    return (await sectionRow(this.database, id, await me.scope()))!;
  }
}
