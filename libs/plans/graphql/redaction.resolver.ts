import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { redactPassage } from '../actions/redact-passage.js';
import { passageFaults } from '../domain/redaction.js';
import { mayRedact } from '../domain/version-policy.js';
import { redactionPlaces } from '../reads/redaction-places.js';
import { redactionsOf } from '../reads/redactions.js';
import { sectionRow, type SectionRow } from '../reads/sections.js';
import { RedactionPlacesType, RedactionType, RedactPassageInput } from './redaction.type.js';
import { SectionType } from './section.type.js';

const MOST_SHOWN = 200;

/** What was taken out of a section for good, and taking it out. */
@Resolver(() => SectionType)
export class RedactionResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
  ) {}

  @ResolveField(() => Boolean, { description: 'May take a passage out of it for good.' })
  async mayRedact(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return mayRedact(await me.scope(), section, section);
  }

  @ResolveField(() => [RedactionType], {
    description: 'For those who read the text, newest first; at most ten.',
  })
  async redactions(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<RedactionType[]> {
    if (!(await me.scope()).sees(section.textAudience)) return [];
    const rows = await redactionsOf(this.database, section.documentId);
    return rows.map((row) => ({ ...row, by: me.reader.kind === 'person' ? row.by : null }));
  }

  @ResolveField(() => RedactionPlacesType, {
    nullable: true,
    description: 'Where words stand, as far as this reader sees it; for those who may redact.',
  })
  async redactionPlaces(
    @Parent() section: SectionRow,
    @Args('words', { type: () => String }) words: string,
    @Me() me: ReaderContext,
  ): Promise<RedactionPlacesType | null> {
    const scope = await me.scope();
    if (!mayRedact(scope, section, section)) return null;
    const faults = passageFaults(words);
    if (faults.length > 0) return { faults, total: 0, inHistory: false, places: [] };
    const { places, inHistory } = await redactionPlaces(this.database, section, words, scope);
    return { faults, total: places.length, inHistory, places: places.slice(0, MOST_SHOWN) };
  }

  @Do(() => SectionType, {
    who: signedIn(),
    description: 'Takes words out of a section for good: its text, its history, its versions and comments.',
  })
  async redactPassage(
    @Args('input', { type: () => RedactPassageInput }) input: RedactPassageInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(
      await this.actions.run(redactPassage, input, me.reader),
      async ({ sectionId }) => (await sectionRow(this.database, sectionId, await me.scope()))!,
    );
  }
}
