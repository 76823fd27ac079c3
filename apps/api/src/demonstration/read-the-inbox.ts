import { markNoticesRead } from '@folkmoot/notifications/actions/mark-notices-read.js';
import type { Stage } from './stage.js';

/** What is newer is left for whoever steps into the role. */
const READ_DAYS_AGO = 3;

/** Three months of notices would all be unread at a first look: what is older is read, by everybody. */
export async function readTheInbox(stage: Stage): Promise<void> {
  stage.goTo(READ_DAYS_AGO);
  const upTo = stage.clock.now();
  stage.goTo(0);
  for (const reader of stage.people.values()) await stage.must(markNoticesRead, { id: null, upTo }, reader);
}
