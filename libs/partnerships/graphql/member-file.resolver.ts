import { Args, ID, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, notFound, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { ListProblem, readList } from '@folkmoot/platform/sheets/read-list.js';
import { importMembers } from '../actions/import-members.js';
import { keepMemberFile } from '../actions/keep-member-file.js';
import { MEMBER_LIST } from '../domain/member-file/member-file.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import { plannedMembers } from '../reads/planned-members.js';
import { memberFileById } from '../storage/members.store.js';
import { bodyById } from '../storage/places.store.js';
import { howMatched, memberFileShown } from './member-file-shown.js';
import {
  BringMemberFileInput,
  HowMatchedInput,
  ImportMembersInput,
  MemberFileType,
  MembersImportedType,
} from './member-file.type.js';

/** A secretary's own list becomes members of a place. */
@Resolver(() => MemberFileType)
export class MemberFileResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => MemberFileType, {
    nullable: true,
    who: signedIn(),
    description: 'For whoever brought it: what becomes of each line.',
  })
  async memberFile(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
    @Args('how', { type: () => HowMatchedInput, nullable: true }) how?: HowMatchedInput | null,
  ): Promise<MemberFileType | null> {
    const personId = (await me.scope()).person?.personId;
    const file = isId(id) && personId ? await memberFileById(this.database, id, personId) : null;
    if (file === null) return null;
    const matched = howMatched(how ?? {}, file.content?.columns ?? []);
    const { planned } = await plannedMembers(this.database, file, matched, this.clock.today());
    return memberFileShown(file, matched, planned);
  }

  @Do(() => MemberFileType, { who: signedIn() })
  async bringMemberFile(
    @Args('input', { type: () => BringMemberFileInput }) input: BringMemberFileInput,
    @Me() me: ReaderContext,
  ): Promise<MemberFileType | Refusal> {
    const { requestId, partnershipId, name, base64 } = input;
    const body = isId(partnershipId) ? await bodyById(this.database, partnershipId) : null;
    // Asked before the file is looked at, and again by the action: reading it for somebody who may not would be work for nothing.
    if (!body || !mayArrangeSeats(await me.scope(), body)) return notFound();
    try {
      const content = await readList(Buffer.from(base64, 'base64'), MEMBER_LIST);
      const kept = { requestId, partnershipId, name, content };
      return answer(
        await this.actions.run(keepMemberFile, kept, me.reader),
        async ({ fileId }) => (await this.memberFile(fileId, me))!,
      );
    } catch (error) {
      if (!(error instanceof ListProblem)) throw error;
      return refusal(fault(`member-file/${error.code}`, 'file', error.message));
    }
  }

  @Do(() => MembersImportedType, { who: signedIn() })
  async importMembers(
    @Args('input', { type: () => ImportMembersInput }) input: ImportMembersInput,
    @Me() me: ReaderContext,
  ): Promise<MembersImportedType | Refusal> {
    const { requestId, fileId, version, how } = input;
    const personId = (await me.scope()).person?.personId;
    const file = isId(fileId) && personId ? await memberFileById(this.database, fileId, personId) : null;
    const matched = howMatched(how, file?.content?.columns ?? []);
    return answer(
      await this.actions.run(importMembers, { requestId, fileId, version, ...matched }, me.reader),
      async ({ seats, invitations }) => ({ seats, invitations }),
    );
  }
}
