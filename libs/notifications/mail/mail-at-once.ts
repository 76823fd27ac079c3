import { mailAddressOf } from '@folkmoot/access/contract/people.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { londonDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import type { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { cadenceOf, mayBeMailed, quietOver, USUAL } from '../domain/setting.js';
import { inWords, lineById } from '../reads/inbox.js';
import { settingsOf } from '../storage/setting.store.js';
import { buttonsOf } from './buttons-of.js';
import { sendAs, stopPath } from './mailing.js';
import { letterAtOnce } from './notice-letters.js';

/** The mails of new notices, in their transaction: for those who chose to be told at once, and who may still see what it is about. */
export async function mailAtOnce(
  tx: Transaction,
  rules: NoticeRules,
  added: readonly { readonly id: Id; readonly personId: Id; readonly kind: string }[],
  now: Date,
): Promise<void> {
  if (added.length === 0) return;
  const settings = await settingsOf(tx, [...new Set(added.map(({ personId }) => personId))]);
  for (const { id, personId, kind } of added) {
    const wishes = settings.get(personId) ?? USUAL;
    const topic = rules.kind(kind)?.topic;
    if (!topic || cadenceOf(wishes, topic) !== 'at-once' || !mayBeMailed(wishes, londonDate(now))) continue;
    const to = await mailAddressOf(tx, personId);
    const [notice] = await inWords(tx, rules, personId, await lineById(tx, personId, id, now));
    if (to === null || !notice?.subject) continue;
    const sent = await sendAs(tx, {
      to,
      personId,
      kind: 'at-once',
      moment: id,
      letter: letterAtOnce(
        notice,
        await buttonsOf(tx, rules, { personId, address: to, now }, [notice]),
        await stopPath(tx, personId),
      ),
      now,
      notBefore: quietOver(wishes, now),
      newId,
    });
    if (sent) await tx.rows('UPDATE notifications.notice SET message_id = $2 WHERE id = $1', [id, sent]);
  }
}
