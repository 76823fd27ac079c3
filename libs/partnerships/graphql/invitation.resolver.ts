import { Args, ID, Resolver } from '@nestjs/graphql';
import { beginSession } from '@folkmoot/access/contract/sessions.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { acceptInvitation } from '../actions/accept-invitation.js';
import { declineInvitation } from '../actions/decline-invitation.js';
import { inviteMember } from '../actions/invite-member.js';
import { remindInvited } from '../actions/remind-invited.js';
import { withdrawInvitation } from '../actions/withdraw-invitation.js';
import { invitationLink, invitationsOf } from '../reads/invitations.js';
import { placeById } from '../reads/places.js';
import { invitationLinkShown, invitationShown } from './invitation-shown.js';
import {
  AcceptInvitationInput,
  DeclineInvitationInput,
  InvitationDeclinedType,
  InvitationLinkType,
  InvitationsRemindedType,
  InvitationType,
  InviteMemberInput,
  RemindInvitedInput,
  WithdrawInvitationInput,
} from './invitation.type.js';
import { PlaceType } from './place.type.js';

const MOST_SHOWN = 1_000;

/** Asking people in, and their answers. */
@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => [InvitationType], { who: signedIn(), description: 'For the officers of the place.' })
  async invitations(
    @Args('partnershipId', { type: () => ID }) partnershipId: string,
    @Me() me: ReaderContext,
  ): Promise<InvitationType[]> {
    if (!isId(partnershipId)) return [];
    const rows = await invitationsOf(this.database, partnershipId, await me.scope(), MOST_SHOWN);
    return rows.map((row) => invitationShown(row, this.clock.now()));
  }

  @Ask(() => InvitationLinkType, {
    nullable: true,
    who: publicly('Whoever holds a mailed link sees what it asks; null when it opens nothing any more.'),
  })
  async invitationLink(
    @Args('token', { type: () => String }) token: string,
  ): Promise<InvitationLinkType | null> {
    const link = await invitationLink(this.database, token, this.clock.now());
    return link && invitationLinkShown(link);
  }

  @Do(() => PlaceType, { who: signedIn() })
  async inviteMember(
    @Args('input', { type: () => InviteMemberInput }) input: InviteMemberInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(inviteMember, input, me.reader));
  }

  @Do(() => InvitationsRemindedType, { who: signedIn() })
  async remindInvited(
    @Args('input', { type: () => RemindInvitedInput }) input: RemindInvitedInput,
    @Me() me: ReaderContext,
  ): Promise<InvitationsRemindedType | Refusal> {
    return answer(await this.actions.run(remindInvited, input, me.reader), async ({ reminded }) => ({
      reminded,
    }));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async withdrawInvitation(
    @Args('input', { type: () => WithdrawInvitationInput }) input: WithdrawInvitationInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(withdrawInvitation, input, me.reader));
  }

  @Do(() => PlaceType, { who: publicly('Whoever reads the invited mailbox comes in by it.') })
  async acceptInvitation(
    @Args('input', { type: () => AcceptInvitationInput }) input: AcceptInvitationInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    const { browserKey, ...about } = input;
    const session = beginSession(me, browserKey, about.token);
    if ('faults' in session) return session;
    const done = await this.actions.run(
      acceptInvitation,
      { ...about, tokenHash: session.tokenHash, device: me.device },
      me.reader,
    );
    if (done.ok && done.value.isNew) me.signIn(session.secret);
    return this.place(done);
  }

  @Do(() => InvitationDeclinedType, { who: publicly('Whoever reads the invited mailbox may say no.') })
  async declineInvitation(
    @Args('input', { type: () => DeclineInvitationInput }) input: DeclineInvitationInput,
    @Me() me: ReaderContext,
  ): Promise<InvitationDeclinedType | Refusal> {
    return answer(await this.actions.run(declineInvitation, input, me.reader), async () => ({
      declined: true,
    }));
  }

  private place(result: Result<{ partnershipId: string }>): Promise<PlaceType | Refusal> {
    return answer<{ partnershipId: string }, PlaceType | Refusal>(
      result,
      async ({ partnershipId }) =>
        (await placeById(this.database, this.clock.today(), partnershipId)) ?? notFound(),
    );
  }
}
