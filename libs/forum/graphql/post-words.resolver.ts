import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@folkmoot/kernel/id.js';
import { GlossaryReader } from '@folkmoot/partnerships/contract/glossary.reader.js';
import { GlossaryWordType } from '@folkmoot/partnerships/contract/glossary-word.type.js';
import { ForumPostType } from './forum.type.js';

/** A post that comes to an open page brings the words with it that its text needs. */
@Resolver(() => ForumPostType)
export class PostWordsResolver {
  constructor(private readonly glossary: GlossaryReader) {}

  @ResolveField(() => [GlossaryWordType], {
    description: 'Where one post is asked for: the words of its place’s glossary that stand in it.',
  })
  async explained(
    @Parent() { text, glossaryOf }: { readonly text: string | null; readonly glossaryOf?: Id },
  ): Promise<readonly GlossaryWordType[]> {
    return text && glossaryOf ? this.glossary.explainedLately(glossaryOf, text) : [];
  }
}
