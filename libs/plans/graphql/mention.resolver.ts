import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { MentionReader } from '@folkmoot/partnerships/contract/linked-things.js';
import { MentionedType } from '@folkmoot/partnerships/contract/mentioned.type.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { MentionKinds, type MentionedRow } from '@folkmoot/platform/mentions/mention-kinds.js';
import { seeMention } from '../actions/see-mention.js';
import { mentionChoices, mentionsByRef, mentionsOfSection } from '../reads/mentions.js';
import { SectionTexts } from '../reads/section-text.js';
import { namesReader } from '../reads/names-reader.js';
import { sectionRow, type SectionRow } from '../reads/sections.js';
import { MentionInput, SeeMentionInput } from './mention.type.js';
import { SectionType } from './section.type.js';

/** Things named in texts: those of a section, those that can be named, and the sections that name a person. */
@Resolver(() => SectionType)
export class MentionResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly kinds: MentionKinds,
    private readonly clock: Clock,
    private readonly texts: SectionTexts,
  ) {}

  @ResolveField(() => [MentionedType], {
    description:
      'What is named in its text, as far as this reader may see it; of all else the text has a label.',
  })
  async mentions(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<MentionedRow[]> {
    // What is named is written down with the text, which may be only now.
    const text = await this.texts.readOnce(section, await me.scope());
    if (!text?.json?.includes('"type":"mention"')) return [];
    return mentionsOfSection(this.database, this.kinds.named(), await this.reader(me), section);
  }

  @ResolveField(() => Boolean, { description: 'Its text names this reader, and they have not seen it.' })
  async namesMe(@Parent() { id }: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return namesReader(this.database, id, await me.scope());
  }

  @Ask(() => [MentionedType], {
    who: signedIn(),
    description: 'Of up to a hundred things those that this reader may see, for an open text of a place.',
  })
  async mentioned(
    @Args('place', { type: () => String }) place: string,
    @Args('refs', { type: () => [MentionInput] }) refs: MentionInput[],
    @Me() me: ReaderContext,
  ): Promise<MentionedRow[]> {
    return mentionsByRef(this.database, this.kinds.named(), await this.reader(me), place, refs);
  }

  @Ask(() => [MentionedType], {
    who: signedIn(),
    description: 'What can be named in a text of a place, for those in it: a few of each kind, best first.',
  })
  async mentionChoices(
    @Args('place', { type: () => String }) place: string,
    @Args('typed', { type: () => String }) typed: string,
    @Me() me: ReaderContext,
  ): Promise<MentionedRow[]> {
    return mentionChoices(this.database, this.kinds.named(), await this.reader(me), place, typed);
  }

  @Do(() => SectionType, { who: signedIn(), description: 'The reader has seen that the text names them.' })
  async seeMention(
    @Args('input', { type: () => SeeMentionInput }) input: SeeMentionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(
      await this.actions.run(seeMention, input, me.reader),
      async ({ sectionId }) => (await sectionRow(this.database, sectionId, await me.scope()))!,
    );
  }

  private async reader(me: ReaderContext): Promise<MentionReader> {
    return { scope: await me.scope(), today: this.clock.today() };
  }
}
