import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { notFound, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { NO_EDITS } from '@folkmoot/platform/documents/edited/edits-between.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { suggestFromFile } from '../actions/suggest-from-file.js';
import { ReturnedFiles } from '../reads/returned-files.js';
import { shownComparison } from '../reads/shown-comparison.js';
import { sectionRow, type SectionRow } from '../reads/sections.js';
import { WordFileComparisonType } from './returned-file.type.js';
import { SectionType } from './section.type.js';
import { SuggestFromWordFileInput } from './word-file.input.js';
import { WordFileType } from './word-file.type.js';

/** A copy of a section that comes back: what it would suggest, and suggesting it. */
@Resolver(() => WordFileType)
export class ReturnedFileResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly returned: ReturnedFiles,
  ) {}

  @ResolveField(() => WordFileComparisonType, {
    nullable: true,
    description: 'Null where it was not brought to a section in which its reader may suggest.',
  })
  async comparison(
    @Parent() { id }: WordFileType,
    @Args('against', {
      type: () => String,
      nullable: true,
      description:
        'now, or the number of a version; left out: the text that the file says it was taken from.',
    })
    against: string | null,
    @Me() me: ReaderContext,
  ): Promise<WordFileComparisonType | null> {
    const comparison = await this.returned.compare(id, against ?? null, await me.scope());
    return comparison && shownComparison(comparison);
  }

  @Do(() => SectionType, { who: signedIn() })
  async suggestFromWordFile(
    @Args('input', { type: () => SuggestFromWordFileInput }) input: SuggestFromWordFileInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    const { requestId, fileId, version, seen } = input;
    const comparison = await this.returned.compare(fileId, input.against ?? null, await me.scope());
    if (!comparison) return notFound();
    if (comparison.problem) return refusal(comparison.problem);
    // Of a file that is used nothing is left to compare: the action answers what a repeated request gets.
    const edits = comparison.edits ?? NO_EDITS;
    return answer(
      await this.actions.run(suggestFromFile, { requestId, fileId, version, seen, edits }, me.reader),
      async ({ sectionId }) => (await sectionRow(this.database, sectionId, await me.scope()))!,
    );
  }
}
