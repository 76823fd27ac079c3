import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fault, notFound, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { acceptFile, MAX_FILE_BYTES } from '@folkmoot/platform/files/accept-file.js';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { FileStore } from '@folkmoot/platform/files/file-store.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { addForumFile } from '../actions/add-forum-file.js';
import { mayPost } from '../domain/forum-policy.js';
import { broughtFiles } from '../reads/brought-files.js';
import { bodyTalking } from '../storage/forum.store.js';
import { AddForumFileInputType } from './forum.input.js';
import { ForumFileType } from './forum.type.js';
import { speakingFor } from './speaking-for.js';

/** Whether somebody has looked for viruses in it, where somebody should. */
@Resolver(() => ForumFileType)
export class ForumFileStateResolver {
  constructor(private readonly scanner: FileScanner) {}

  @ResolveField(() => String)
  state(@Parent() { scan }: ForumFileType): string {
    if (scan === 'refused') return 'refused';
    return scan === 'clean' || !this.scanner.isSetUp ? 'ready' : 'waiting';
  }
}

@Resolver()
export class ForumFileResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
  ) {}

  @Ask(() => [ForumFileType], {
    who: signedIn(),
    description: 'What the reader brought for a post here and has not posted.',
  })
  async forumFilesBrought(
    @Args('place', { type: () => String }) place: string,
    @Me() me: ReaderContext,
  ): Promise<readonly ForumFileType[]> {
    return broughtFiles(this.database, await me.scope(), place);
  }

  @Do(() => ForumFileType, { who: signedIn(), description: 'Bring a file for a post that one is writing.' })
  async addForumFile(
    @Args('input', { type: () => AddForumFileInputType }) input: AddForumFileInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumFileType | Refusal> {
    const { requestId, place, name } = input;
    const speaker = speakingFor(me.reader, input.speakingFor);
    const scope = await loadScope(this.database, speaker);
    const body = await bodyTalking(this.database, scope, place);
    // Asked here as well: nobody fills the disk of a place in which they may not post.
    if (!body || !mayPost(scope, body.audience)) return notFound();
    // A longer text is too large whatever it says.
    const bytes = Buffer.from(input.bytes.slice(0, Math.ceil((MAX_FILE_BYTES * 4) / 3) + 8), 'base64');
    const taken = await acceptFile(name, bytes, 'files');
    if (!taken.ok) return taken.refusal;
    const { bytes: kept, ...file } = taken.value;
    const scan = await this.scanner.firstLook(kept);
    if (scan === 'refused') return refusal(unsafe(file.name));
    const sha256 = await this.store.put(kept);
    return answer(
      await this.actions.run(
        addForumFile,
        { requestId, place, ...file, size: kept.length, sha256, scan },
        speaker,
      ),
      async ({ id }) =>
        (await broughtFiles(this.database, await loadScope(this.database, speaker), place)).find(
          (one) => one.id === id,
        )!,
    );
  }
}

const unsafe = (name: string) =>
  fault(
    'file/unsafe',
    'files',
    `${name}: the virus scanner says that this file is not safe, so it was not taken.`,
  );
