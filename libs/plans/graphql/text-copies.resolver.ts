import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { planByPlace } from '../reads/plan-outline.js';
import { changesIn } from '../reads/changes-in.js';
import { SectionTexts } from '../reads/section-text.js';
import { sectionAt, sectionsOfPlan, type SectionRow } from '../reads/sections.js';
import { TextCopiesType } from './text-copies.type.js';

/** What is printed or taken along: exactly the texts that the reader may read on the screen. */
@Resolver()
export class TextCopiesResolver {
  constructor(
    private readonly database: Database,
    private readonly texts: SectionTexts,
    private readonly clock: Clock,
  ) {}

  @Ask(() => TextCopiesType, {
    who: publicly('A published section is there for everybody to read, and to take along.'),
    description: 'The texts this reader may read, in the order of the plan.',
  })
  async textCopies(
    @Args('place', { type: () => String }) place: string,
    @Args('section', {
      type: () => String,
      nullable: true,
      description: 'Only this one: its slug or number.',
    })
    section: string | null,
    @Me() me: ReaderContext,
  ): Promise<TextCopiesType> {
    const scope = await me.scope();
    const sections = (await this.sections(place, section ?? null, scope)).filter((one) =>
      scope.sees(one.textAudience),
    );
    const texts = new Map(
      (
        await this.texts.readAll(
          sections.map((one) => one.documentId),
          scope,
        )
      ).map((text) => [text.documentId, text]),
    );
    // Of the text itself and never of the whole log: a number of that would tell how much all others write.
    const changes =
      me.reader.kind === 'person' ? await changesIn(this.database, [...texts.values()]) : undefined;
    return {
      at: this.clock.now(),
      sections: sections.flatMap((one) => {
        const text = texts.get(one.documentId);
        if (!text) return [];
        const { epoch, sha256, json, paragraphs, documentId } = text;
        const count = changes?.get(documentId) ?? null;
        return [{ section: one, epoch, sha256, json, changes: count, paragraphs }];
      }),
    };
  }

  private async sections(place: string, section: string | null, scope: Scope): Promise<SectionRow[]> {
    if (section !== null) {
      const one = await sectionAt(this.database, place, section, scope);
      return one ? [one] : [];
    }
    const plan = await planByPlace(this.database, place, scope);
    return plan ? sectionsOfPlan(this.database, plan.id, scope) : [];
  }
}
