import { Args, ID, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { fault, notFound, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { FileStore } from '@folkmoot/platform/files/file-store.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { PROBLEM_SENTENCES } from '@folkmoot/platform/word/problem-sentences.js';
import { WordProblem } from '@folkmoot/platform/word/word-problem.js';
import { WordThread } from '@folkmoot/platform/word/word-thread.js';
import { addSectionsFromFile } from '../actions/add-sections-from-file.js';
import { keepWordFile } from '../actions/keep-word-file.js';
import { writeSectionFromFile } from '../actions/write-section-from-file.js';
import { mayWrite } from '../domain/plan-policy.js';
import { planById, type PlanRow } from '../reads/plan-outline.js';
import { sectionRow, type SectionRow } from '../reads/sections.js';
import { mayBringWordHere } from '../reads/may-bring-word.js';
import { keepPictures } from '../reads/keep-pictures.js';
import { keptWordFile } from '../reads/kept-word-file.js';
import { sectionById } from '../storage/plans.store.js';
import { PlanType } from './plan.type.js';
import { SectionType } from './section.type.js';
import { AddSectionsFromFileInput, ReadWordFileInput, WriteSectionFromFileInput } from './word-file.input.js';
import { WordFileType } from './word-file.type.js';

@Resolver(() => WordFileType)
export class WordFileResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly thread: WordThread,
    private readonly store: FileStore,
  ) {}

  @Ask(() => WordFileType, { nullable: true, who: signedIn(), description: 'For whoever brought it.' })
  async wordFile(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<WordFileType | null> {
    return isId(id) ? keptWordFile(this.database, id, await me.scope()) : null;
  }

  @Do(() => WordFileType, { who: signedIn() })
  async readWordFile(
    @Args('input', { type: () => ReadWordFileInput }) input: ReadWordFileInput,
    @Me() me: ReaderContext,
  ): Promise<WordFileType | Refusal> {
    const { requestId, partnershipId, name, base64 } = input;
    const sectionId = input.sectionId ?? null;
    const scope = await me.scope();
    // Asked before the file is looked at, and again by the action: reading it for somebody who may not would be work for nothing.
    if (!(await mayBringWordHere(this.database, { partnershipId, sectionId }, scope))) return notFound();
    try {
      const file = await this.thread.read(new Uint8Array(Buffer.from(base64, 'base64')));
      const kept = {
        requestId,
        partnershipId,
        sectionId,
        name,
        file: await keepPictures(file, (await this.keepsPictures(sectionId, scope)) ? this.store : null),
      };
      return answer(
        await this.actions.run(keepWordFile, kept, me.reader),
        async ({ fileId }) => (await keptWordFile(this.database, fileId, scope))!,
      );
    } catch (error) {
      if (!(error instanceof WordProblem)) throw error;
      return refusal(fault(`word-file/${error.code}`, 'file', PROBLEM_SENTENCES[error.code]));
    }
  }

  /** A copy that comes back has its pictures in the text; and who only suggests fills no disk. */
  private async keepsPictures(sectionId: string | null, scope: Scope): Promise<boolean> {
    if (sectionId === null) return true;
    const found = await sectionById(this.database, sectionId, scope);
    return found !== null && mayWrite(scope, found.section);
  }

  @Do(() => PlanType, { who: signedIn() })
  async addSectionsFromFile(
    @Args('input', { type: () => AddSectionsFromFileInput }) input: AddSectionsFromFileInput,
    @Me() me: ReaderContext,
  ): Promise<PlanRow | Refusal> {
    return answer(
      await this.actions.run(addSectionsFromFile, input, me.reader),
      async ({ planId }) => (await planById(this.database, planId, await me.scope()))!,
    );
  }

  @Do(() => SectionType, { who: signedIn() })
  async writeSectionFromFile(
    @Args('input', { type: () => WriteSectionFromFileInput }) input: WriteSectionFromFileInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRow | Refusal> {
    return answer(
      await this.actions.run(writeSectionFromFile, input, me.reader),
      async ({ sectionId }) => (await sectionRow(this.database, sectionId, await me.scope()))!,
    );
  }
}
