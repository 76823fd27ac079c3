import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { GlossaryWordType } from '../contract/glossary-word.type.js';
import { glossaryOf } from '../domain/glossary/glossary-word.js';
import { mayEditGlossary, mayProposeWord } from '../domain/glossary/glossary-policy.js';
import { ExplainedWords } from '../reads/explained-words.js';
import { proposalsOf } from '../reads/word-proposals.js';
import { bodyBySlug, ownWords } from '../storage/glossary.store.js';
import { GlossaryType } from './glossary.type.js';

const ANSWERS_SHOWN_DAYS = 60;

@Resolver(() => GlossaryType)
export class GlossaryResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly explained: ExplainedWords,
  ) {}

  @Ask(() => GlossaryType, {
    nullable: true,
    who: publicly(
      'What the words of a place mean is public; a proposal is its proposer’s and the officers’.',
    ),
  })
  async glossary(
    @Args('place', { type: () => String }) slug: string,
    @Me() me: ReaderContext,
  ): Promise<GlossaryType | null> {
    const body = await bodyBySlug(this.database, slug);
    if (!body) return null;
    const scope = await me.scope();
    const own = await ownWords(this.database, body.id);
    const mayEdit = mayEditGlossary(scope, body);
    const since = new Date(this.clock.now().getTime() - ANSWERS_SHOWN_DAYS * 86_400_000);
    const proposals = scope.person ? await proposalsOf(this.database, scope, body.id, since) : [];
    return {
      words: glossaryOf(own),
      takenOut: mayEdit ? own.filter((one) => !one.inUse) : [],
      proposals: proposals.map(({ organisationId, organisationName, organisationSector, ...row }) => ({
        ...row,
        organisation: { id: organisationId, name: organisationName, sector: organisationSector },
      })),
      mayEdit,
      mayPropose: mayProposeWord(scope, body),
    };
  }

  @Ask(() => [GlossaryWordType], {
    who: publicly('What the words of a place mean is public.'),
    description: 'The words of a place’s glossary that stand in a text, for the page that shows the text.',
  })
  async explainedWords(
    @Args('place', { type: () => String }) slug: string,
    @Args('text', { type: () => String }) text: string,
  ): Promise<GlossaryWordType[]> {
    const body = await bodyBySlug(this.database, slug);
    return body ? this.explained.of(body.id, text) : [];
  }
}
