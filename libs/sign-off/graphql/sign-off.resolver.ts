import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import { SignOffSubjects } from '../contract/sign-off-subjects.js';
import { signOffPage } from '../reads/sign-off-page.js';
import { signOffById, signOffNumbered, signOffsOf } from '../reads/sign-off-row.js';
import { SignOffListType, SignOffPageType } from './sign-off-page.type.js';
import { signOffOf } from './sign-off-shape.js';
import { SignOffType } from './sign-off.type.js';

@Resolver(() => SignOffType)
export class SignOffResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: LiveCursors,
    private readonly scanner: FileScanner,
    private readonly subjects: SignOffSubjects,
  ) {}

  @Ask(() => SignOffListType, {
    nullable: true,
    who: signedIn(),
    description: 'What organisations of a place are asked to approve, as far as the reader sees it.',
  })
  async signOffs(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
  ): Promise<SignOffListType | null> {
    const place = await partnershipBySlug(this.database, slug);
    if (!place) return null;
    const stream = `partnership/${place.id}`;
    // Before the rows: what happens in between then comes as a card.
    const since = await this.cursors.now(stream);
    const rows = await signOffsOf(this.database, await me.scope(), slug);
    return {
      signOffs: rows.map((row) => signOffOf(row, this.clock.today(), this.scanner.isSetUp)),
      stream,
      since,
    };
  }

  @Ask(() => SignOffType, {
    nullable: true,
    who: signedIn(),
    description: 'One, as all of its readers see it.',
  })
  async signOff(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SignOffType | null> {
    const row = isId(id) ? await signOffById(this.database, await me.scope(), id) : null;
    return row && signOffOf(row, this.clock.today(), this.scanner.isSetUp);
  }

  @Ask(() => SignOffPageType, {
    nullable: true,
    who: signedIn(),
    description: 'One with what is signed, and what the reader may do.',
  })
  async signOffPage(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<SignOffPageType | null> {
    const place = await partnershipBySlug(this.database, slug);
    if (!place) return null;
    const stream = `partnership/${place.id}`;
    const since = await this.cursors.now(stream);
    const scope = await me.scope();
    const row = await signOffNumbered(this.database, scope, slug, number);
    if (!row) return null;
    const page = await signOffPage(
      this.database,
      scope,
      row,
      this.subjects,
      this.clock.now(),
      this.clock.today(),
    );
    return { signOff: signOffOf(row, this.clock.today(), this.scanner.isSetUp), stream, since, ...page };
  }
}
