import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import type { JournalLine } from '@folkmoot/platform/journal/line.js';
import { NoticeRules, type Seen, type Told } from '@folkmoot/platform/notices/notice-rules.js';
import { inboxEvent } from './contract/events.js';
import { mailAtOnce } from './mail/mail-at-once.js';
import { addNotices, markSeen } from './storage/notice.store.js';

/** Puts notices into inboxes, and mails those who want to know at once. */
@Injectable()
export class Teller {
  constructor(
    private readonly clock: Clock,
    private readonly rules: NoticeRules,
  ) {}

  /** Answers with the lines it wrote: tell them to their followers after the commit. */
  async tell(tx: Transaction, told: readonly Told[]): Promise<JournalLine[]> {
    const added = await addNotices(tx, told, this.clock.now());
    await mailAtOnce(tx, this.rules, added, this.clock.now());
    return this.say(tx, 'notifications.told', added);
  }

  /** What people have answered or seen elsewhere is read. Answers as `tell` does. */
  async seen(tx: Transaction, seen: readonly Seen[]): Promise<JournalLine[]> {
    const read = [];
    for (const one of seen) read.push(...(await markSeen(tx, one, this.clock.now())));
    return this.say(tx, 'notifications.read', read);
  }

  private async say(
    tx: Transaction,
    type: Parameters<typeof inboxEvent>[0],
    notices: readonly { readonly personId: Id }[],
  ): Promise<JournalLine[]> {
    if (notices.length === 0) return [];
    const counts = new Map<Id, number>();
    for (const { personId } of notices) counts.set(personId, (counts.get(personId) ?? 0) + 1);
    const facts = {
      at: this.clock.now(),
      actionId: newId(),
      action: 'notifications.tell',
      actor: 'job/notifications',
      onBehalfOf: null,
    };
    return appendToJournal(
      tx,
      facts,
      [...counts].map(([personId, count]) => inboxEvent(type, personId, count)),
    );
  }
}
