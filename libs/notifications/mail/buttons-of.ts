import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { MailButtons, MailOffer, NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import type { SeenNotice } from '../reads/inbox.js';
import type { ButtonsOf } from './notice-letters.js';

/** What a mail with these notices offers its person; of several notices about one subject the first has the buttons. */
export async function buttonsOf(
  queries: Queries,
  rules: NoticeRules,
  person: { readonly personId: Id; readonly address: string; readonly now: Date },
  notices: readonly SeenNotice[],
): Promise<ButtonsOf> {
  const bySource = new Map<MailButtons, Map<Id, Id>>();
  for (const { id, kind, subject } of notices) {
    const source = rules.offered(kind);
    if (!source || !subject) continue;
    const firstOf = bySource.get(source) ?? new Map<Id, Id>();
    bySource.set(source, firstOf);
    if (!firstOf.has(subject.id)) firstOf.set(subject.id, id);
  }
  const found = new Map<Id, MailOffer>();
  for (const [source, firstOf] of bySource)
    for (const [subject, offer] of await source(queries, person, [...firstOf.keys()]))
      found.set(firstOf.get(subject)!, offer);
  return found;
}
