import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { personAudience } from '@folkmoot/kernel/audience.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { markNoticesRead } from '../actions/mark-notices-read.js';
import { INBOX } from '../contract/events.js';
import { inWords, linesOf, pathOf, unreadCount } from '../reads/inbox.js';
import { MarkNoticesReadInputType } from './inbox.input.js';
import { InboxCountType, InboxType, NoticesReadType } from './inbox.type.js';

@Resolver()
export class InboxResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: NoticeRules,
    cards: CardKinds,
  ) {
    cards.register({ kind: INBOX, operation: 'InboxCard' });
  }

  @Ask(() => InboxType, {
    who: signedIn(),
    nullable: true,
    description: 'What the reader is told, for all whom they speak for, newest first.',
  })
  async inbox(
    @Me() { reader }: ReaderContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('before', { type: () => ID, nullable: true }) before?: Id | null,
  ): Promise<InboxType | null> {
    if (reader.kind !== 'person') return null;
    const { personId } = reader;
    const size = pageSize(first, 30, 100);
    const older = before && isId(before) ? before : null;
    const lines = await linesOf(this.database, personId, {
      first: size + 1,
      before: older,
      now: this.clock.now(),
    });
    const shown = await inWords(this.database, this.rules, personId, lines.slice(0, size));
    return {
      id: personId,
      unread: await unreadCount(this.database, personId),
      notices: shown.map(({ subject, ...one }) => ({
        ...one,
        title: subject?.title ?? null,
        path: subject?.path ?? null,
        placeName: subject?.placeName ?? null,
      })),
      more: lines.length > size,
    };
  }

  @Ask(() => InboxCountType, {
    who: signedIn(),
    nullable: true,
    description: 'How many notices a person has not read; for that person alone.',
  })
  async inboxCount(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<InboxCountType | null> {
    return isId(id) && (await me.scope()).sees(personAudience(id))
      ? { id, unread: await unreadCount(this.database, id) }
      : null;
  }

  @Ask(() => String, {
    who: signedIn(),
    nullable: true,
    description: 'Where a notice of the reader leads.',
  })
  async noticePath(
    @Me() { reader }: ReaderContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<string | null> {
    return reader.kind === 'person' && isId(id)
      ? pathOf(this.database, this.rules, reader.personId, id)
      : null;
  }

  @Do(() => NoticesReadType, { who: signedIn(), description: 'Marks one notice, or all, as read.' })
  async markNoticesRead(
    @Me() me: ReaderContext,
    @Args('input', { type: () => MarkNoticesReadInputType }) input: MarkNoticesReadInputType,
  ): Promise<NoticesReadType | Refusal> {
    const { reader } = me;
    if (reader.kind !== 'person') return notFound();
    const { requestId, id, upTo } = input;
    const asked = { requestId, id: id ?? null, upTo: upTo ?? null };
    return answer(await this.actions.run(markNoticesRead, asked, reader), async () => ({
      unread: await unreadCount(this.database, reader.personId),
    }));
  }
}
