import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { TakeFile } from '@folkmoot/platform/files/take-file.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { fileDeed } from '../actions/file-deed.js';
import { maySend } from '../domain/agreement-policy.js';
import { agreementById } from '../reads/agreement-rows.js';
import { versionById } from '../storage/agreement.store.js';
import { agreementShown } from './agreement-shown.js';
import { AgreementType } from './agreement.type.js';
import { DeedFileType, FileExecutedDeedInputType } from './executed-deed.type.js';

@Resolver(() => DeedFileType)
export class ExecutedDeedResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scanner: FileScanner,
    private readonly files: TakeFile,
  ) {}

  @Do(() => AgreementType, {
    who: signedIn(),
    description:
      'File the executed deed to the version that all signed, as a signatory or as who started the agreement.',
  })
  async fileExecutedDeed(
    @Me() me: ReaderContext,
    @Args('input', { type: () => FileExecutedDeedInputType })
    { file, executedOn, ...said }: FileExecutedDeedInputType,
  ): Promise<AgreementType | Refusal> {
    // Asked before the file is taken: nobody fills the disk for what is not theirs.
    if (!(await this.maySend(me, said.id))) return notFound();
    const taken = file ? await this.files.take(file, 'file') : null;
    if (taken?.ok === false) return taken.refusal;
    const input = { ...said, executedOn: executedOn ?? '', file: taken?.value ?? null };
    return answer(await this.actions.run(fileDeed, input, me.reader), async ({ id }) => {
      const scope = await me.scope();
      const today = this.clock.today();
      const row = await agreementById(this.database, scope, today, id);
      return agreementShown(this.database, scope, today, row!);
    });
  }

  @ResolveField(() => String)
  state(@Parent() { scan }: DeedFileType): string {
    if (scan === 'refused') return 'refused';
    return scan === 'clean' || !this.scanner.isSetUp ? 'ready' : 'waiting';
  }

  private async maySend(me: ReaderContext, id: Id): Promise<boolean> {
    const scope = await me.scope();
    const seen = isId(id) ? await versionById(this.database, scope, id) : null;
    return seen !== null && maySend(scope, seen.agreement);
  }
}
