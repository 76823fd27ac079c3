import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { decideSuggestions } from '../actions/decide-suggestions.js';
import { withdrawSuggestions } from '../actions/withdraw-suggestions.js';
import { mayDecideSuggestions, maySuggest, seesSuggestions } from '../domain/suggestion-policy.js';
import { sectionRow, type SectionRow } from '../reads/sections.js';
import { SectionTexts } from '../reads/section-text.js';
import { seenWords } from '../reads/suggestion-words.js';
import {
  endedSuggestions,
  openSuggestions,
  suggestionOutcomes,
  type SuggestionEnd,
} from '../reads/suggestions.js';
import { SectionType } from './section.type.js';
import { DecideSuggestionsInput, WithdrawSuggestionsInput } from './suggestion.input.js';
import {
  EndedSuggestionType,
  SuggestionOutcomeType,
  SuggestionType,
  type SuggestionEndType,
} from './suggestion.type.js';

/** What is suggested for a section, and what became of it. */
@Resolver(() => SectionType)
export class SuggestionResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly texts: SectionTexts,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many suggestions wait to be decided; for those who may suggest or write.',
  })
  async openSuggestions(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<number | null> {
    return seesSuggestions(await me.scope(), section, section) ? section.openSuggestions : null;
  }

  @ResolveField(() => [SuggestionType], {
    description:
      'Those that wait to be decided, in the order of the text; for those who may suggest or write.',
  })
  async suggestions(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<SuggestionType[]> {
    const scope = await me.scope();
    if (!seesSuggestions(scope, section, section)) return [];
    // Their words are read from the text with it, so that what is decided on is what stands there.
    await this.texts.read(section.documentId, scope);
    const { personId, organisationId } = scope.person ?? {};
    return (await openSuggestions(this.database, section.id, scope)).map((row) => ({
      ...row,
      words: seenWords(row),
      own: row.by.id === personId && (row.organisation?.id ?? null) === organisationId,
    }));
  }

  @ResolveField(() => [SuggestionOutcomeType], { description: 'This reader’s own that were decided lately.' })
  async suggestionOutcomes(
    @Parent() section: SectionRow,
    @Me() me: ReaderContext,
  ): Promise<SuggestionOutcomeType[]> {
    return this.outcomes(me, section.id);
  }

  @ResolveField(() => [EndedSuggestionType], {
    description:
      'Those that ended with the text they were made in, lately; for those who decide on suggestions.',
  })
  async endedSuggestions(
    @Parent() section: SectionRow,
    @Me() me: ReaderContext,
  ): Promise<EndedSuggestionType[]> {
    const scope = await me.scope();
    if (!mayDecideSuggestions(scope, section, section)) return [];
    const rows = await endedSuggestions(this.database, section.id, scope, this.clock.now());
    return rows.map((row) => ({ ...row, end: dated(row.end) }));
  }

  @ResolveField(() => Boolean)
  async maySuggest(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return maySuggest(await me.scope(), section, section);
  }

  @ResolveField(() => Boolean)
  async mayDecideSuggestions(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return mayDecideSuggestions(await me.scope(), section, section);
  }

  @Ask(() => [SuggestionOutcomeType], {
    who: signedIn(),
    description: 'What became of this reader’s suggestions in the last weeks, in all places.',
  })
  async mySuggestionOutcomes(@Me() me: ReaderContext): Promise<SuggestionOutcomeType[]> {
    return this.outcomes(me, null);
  }

  @Do(() => SectionType, { who: signedIn() })
  async decideSuggestions(
    @Args('input', { type: () => DecideSuggestionsInput }) input: DecideSuggestionsInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(await this.actions.run(decideSuggestions, input, me.reader), ({ sectionId }) =>
      this.read(sectionId, me),
    );
  }

  @Do(() => SectionType, { who: signedIn() })
  async withdrawSuggestions(
    @Args('input', { type: () => WithdrawSuggestionsInput }) input: WithdrawSuggestionsInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(await this.actions.run(withdrawSuggestions, input, me.reader), ({ sectionId }) =>
      this.read(sectionId, me),
    );
  }

  private async outcomes(me: ReaderContext, sectionId: string | null): Promise<SuggestionOutcomeType[]> {
    const rows = await suggestionOutcomes(this.database, await me.scope(), sectionId, this.clock.now());
    return rows.map((row) => ({ ...row, end: row.end && dated(row.end) }));
  }

  private async read(id: string, me: ReaderContext): Promise<SectionRow> {
    return (await sectionRow(this.database, id, await me.scope()))!;
  }
}

// An instant within JSON comes as its text.
const dated = (end: SuggestionEnd): SuggestionEndType => ({ ...end, at: new Date(end.at) });
