import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { newId } from '@folkmoot/kernel/id.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import type { JournalLine } from '@folkmoot/platform/journal/line.js';
import { NoticeRules, type Told } from '@folkmoot/platform/notices/notice-rules.js';
import { inboxEvent } from './contract/events.js';
import { mailAtOnce } from './mail/mail-at-once.js';
import { addNotices } from './storage/notice.store.js';

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
    const counts = new Map<string, number>();
    for (const { personId } of added) counts.set(personId, (counts.get(personId) ?? 0) + 1);
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
      [...counts].map(([personId, count]) => inboxEvent('notifications.told', personId, count)),
    );
  }
}
