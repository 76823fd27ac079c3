import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { nameVersion } from '../actions/name-version.js';
import { restoreVersion } from '../actions/restore-version.js';
import { showVersion } from '../actions/show-version.js';
import { mayRestoreVersion, mayShowVersion } from '../domain/version-policy.js';
import { versionRow, versionText, type VersionRow } from '../reads/section-versions.js';
import { VersionParagraphs } from '../reads/version-paragraphs.js';
import type { ParagraphNumber } from '../reads/section-text.js';
import { ParagraphNumberType } from './paragraph-number.type.js';
import { NameVersionInput, RestoreVersionInput, ShowVersionInput } from './version.input.js';
import { SectionVersionType } from './version.type.js';

@Resolver(() => SectionVersionType)
export class VersionResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly numbers: VersionParagraphs,
  ) {}

  @ResolveField(() => PersonRefType, { nullable: true, description: 'For those who are signed in.' })
  by(@Parent() version: VersionRow, @Me() me: ReaderContext): PersonRefType | null {
    return me.reader.kind === 'person' ? version.by : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Its text as canonical JSON of the editor’s nodes.',
  })
  async text(@Parent() version: VersionRow, @Me() me: ReaderContext): Promise<string | null> {
    return versionText(this.database, version.id, await me.scope());
  }

  @ResolveField(() => [ParagraphNumberType], {
    description: 'Of its text as it was, in reading order: a number stays with its paragraph for ever.',
  })
  async paragraphs(
    @Parent() version: VersionRow,
    @Me() me: ReaderContext,
  ): Promise<readonly ParagraphNumber[]> {
    return this.numbers.of(version.id, await me.scope());
  }

  @ResolveField(() => Boolean, {
    description:
      'Not everybody who reads the section now reads this version: it was named in a narrower circle.',
  })
  narrower(@Parent() version: VersionRow): boolean {
    return version.audience !== version.textAudience;
  }

  @ResolveField(() => Boolean, { description: 'May show it to everyone who reads the section.' })
  async mayShow(@Parent() version: VersionRow, @Me() me: ReaderContext): Promise<boolean> {
    const section = { ...version, audience: version.sectionAudience };
    return this.narrower(version) && mayShowVersion(await me.scope(), version, section, version);
  }

  @ResolveField(() => Boolean, { description: 'May make it the text again.' })
  async mayRestore(@Parent() version: VersionRow, @Me() me: ReaderContext): Promise<boolean> {
    const section = { ...version, audience: version.sectionAudience };
    return mayRestoreVersion(await me.scope(), version, section, version);
  }

  @Do(() => SectionVersionType, { who: signedIn() })
  async nameVersion(
    @Args('input', { type: () => NameVersionInput }) input: NameVersionInput,
    @Me() me: ReaderContext,
  ): Promise<VersionRow | Refusal> {
    return answer(await this.actions.run(nameVersion, input, me.reader), ({ versionId }) =>
      this.read(versionId, me),
    );
  }

  @Do(() => SectionVersionType, {
    who: signedIn(),
    description: 'Makes a version the text again; what stood until then is kept as a version.',
  })
  async restoreVersion(
    @Args('input', { type: () => RestoreVersionInput }) input: RestoreVersionInput,
    @Me() me: ReaderContext,
  ): Promise<VersionRow | Refusal> {
    return answer(await this.actions.run(restoreVersion, input, me.reader), ({ versionId }) =>
      this.read(versionId, me),
    );
  }

  @Do(() => SectionVersionType, { who: signedIn() })
  async showVersion(
    @Args('input', { type: () => ShowVersionInput }) input: ShowVersionInput,
    @Me() me: ReaderContext,
  ): Promise<VersionRow | Refusal> {
    return answer(await this.actions.run(showVersion, input, me.reader), ({ versionId }) =>
      this.read(versionId, me),
    );
  }

  private async read(id: string, me: ReaderContext): Promise<VersionRow> {
    return (await versionRow(this.database, id, await me.scope()))!;
  }
}
