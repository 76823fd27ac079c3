import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { differences, type DifferenceBlock } from '../reads/differences.js';
import type { SectionRow } from '../reads/sections.js';
import { WrittenTexts } from '../reads/written-text.js';
import { SectionType } from './section.type.js';
import { WrittenTextType } from './written-text.type.js';

/** Who wrote a section, and what changed between two of its versions. */
@Resolver(() => SectionType)
export class WrittenTextResolver {
  constructor(private readonly texts: WrittenTexts) {}

  @ResolveField(() => WrittenTextType, {
    nullable: true,
    description: 'Who wrote what, in a version or in the text as it stands.',
  })
  async written(
    @Parent() section: SectionRow,
    @Args('version', { type: () => Int, nullable: true }) version: number | null,
    @Me() me: ReaderContext,
  ): Promise<WrittenTextType | null> {
    const blocks = await this.texts.blocks(section, version ?? null, await me.scope());
    if (!blocks) return null;
    const same = blocks.map(({ kind, runs }): DifferenceBlock => ({
      change: 'same',
      kind,
      was: null,
      runs: runs.map((run) => ({ change: 'same', ...run })),
    }));
    return this.withWriters(section, same, me);
  }

  @ResolveField(() => WrittenTextType, {
    nullable: true,
    description: 'What changed from a version to another, or to the text as it stands.',
  })
  async differences(
    @Parent() section: SectionRow,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int, nullable: true }) to: number | null,
    @Me() me: ReaderContext,
  ): Promise<WrittenTextType | null> {
    const scope = await me.scope();
    const before = await this.texts.blocks(section, from, scope);
    const after = before && (await this.texts.blocks(section, to ?? null, scope));
    return before && after && this.withWriters(section, differences(before, after), me);
  }

  @ResolveField(() => WrittenTextType, {
    nullable: true,
    description:
      'What changed since this reader marked the text as read. None where they did not, or it was corrected since.',
  })
  async changesSinceRead(
    @Parent() section: SectionRow,
    @Me() me: ReaderContext,
  ): Promise<WrittenTextType | null> {
    const scope = await me.scope();
    const before = await this.texts.asRead(section, scope);
    const after = before && (await this.texts.blocks(section, null, scope));
    return before && after && this.withWriters(section, differences(before, after), me);
  }

  /** One list of writers, by their pages' clients put together: a person who opened the text twice is one writer. */
  private async withWriters(
    section: SectionRow,
    blocks: readonly DifferenceBlock[],
    me: ReaderContext,
  ): Promise<WrittenTextType> {
    const clients = [...new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ client }) => client ?? [])))];
    const rows = await this.texts.writers(section.documentId, clients);
    const signedIn = me.reader.kind === 'person';
    const writers: WrittenTextType['writers'] = [];
    const places = new Map<string, number>();
    const placeOf = new Map<number, number>();
    for (const { client, by, organisation } of rows) {
      const key = `${signedIn ? by.id : ''} ${organisation?.id}`;
      if (!places.has(key)) {
        places.set(key, writers.length);
        writers.push({ by: signedIn ? by : null, organisation });
      }
      placeOf.set(client, places.get(key)!);
    }
    return {
      writers,
      blocks: blocks.map(({ runs, ...block }) => ({
        ...block,
        runs: runs.map(({ change, text, client }) => ({
          change,
          text,
          writer: client === null ? null : (placeOf.get(client) ?? null),
        })),
      })),
    };
  }
}
