import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { FileStore } from '@folkmoot/platform/files/file-store.js';
import { operatorsOnly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { applyRegisterFile } from '../actions/apply-register-file.js';
import { bringRegisterFile, MOST_REGISTER_BYTES } from '../actions/bring-register-file.js';
import { registerImport, registerImports } from '../reads/register-imports.js';
import {
  ApplyRegisterFileInput,
  BringRegisterFileInput,
  RegisterImportType,
} from './register-import.type.js';
import { registerImportShown } from './register-import-shown.js';

/** The register's files on a page: tried first, then applied, both as jobs. */
@Resolver(() => RegisterImportType)
export class RegisterImportResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  @Ask(() => [RegisterImportType], { who: operatorsOnly() })
  async registerImports(
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<RegisterImportType[]> {
    const rows = await registerImports(this.database, pageSize(first, 20, 50));
    return rows.map((row) => registerImportShown(row, this.clock.now()));
  }

  @Ask(() => RegisterImportType, { nullable: true, who: operatorsOnly() })
  async registerImport(@Args('id', { type: () => ID }) id: string): Promise<RegisterImportType | null> {
    const row = isId(id) ? await registerImport(this.database, id) : null;
    return row && registerImportShown(row, this.clock.now());
  }

  @Do(() => RegisterImportType, { who: operatorsOnly() })
  async bringRegisterFile(
    @Args('input', { type: () => BringRegisterFileInput }) input: BringRegisterFileInput,
    @Me() me: ReaderContext,
  ): Promise<RegisterImportType | Refusal> {
    const { requestId, name, base64 } = input;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0)
      return refusal(fault('file/empty', 'file', 'This file is empty. Choose another.'));
    if (bytes.length > MOST_REGISTER_BYTES)
      return refusal(
        fault(
          'file/too-large',
          'file',
          'This file is larger than 20 MB. Bring it in with the command register:import.',
        ),
      );
    const sha256 = await this.files.put(bytes);
    const kept = { requestId, name, sha256, size: bytes.length, asAt: input.asAt ?? null };
    return this.shown(await this.actions.run(bringRegisterFile, kept, me.reader));
  }

  @Do(() => RegisterImportType, { who: operatorsOnly() })
  async applyRegisterFile(
    @Args('input', { type: () => ApplyRegisterFileInput }) input: ApplyRegisterFileInput,
    @Me() me: ReaderContext,
  ): Promise<RegisterImportType | Refusal> {
    return this.shown(await this.actions.run(applyRegisterFile, input, me.reader));
  }

  private shown(result: Result<{ importId: string }>): Promise<RegisterImportType | Refusal> {
    return answer(result, async ({ importId }) =>
      registerImportShown((await registerImport(this.database, importId))!, this.clock.now()),
    );
  }
}
