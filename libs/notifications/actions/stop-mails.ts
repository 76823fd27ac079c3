import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { settingEvent } from '../contract/events.js';
import type { NoticeSetting } from '../domain/setting.js';
import { personOfToken, stopKey } from '../mail/stop-mails-link.js';
import { settingOf, settingRow } from '../storage/setting.store.js';

export interface StopMailsInput extends Requested {
  readonly token: string;
}

/** By the address in a mail, without signing in: it can do nothing else, and nothing is lost, for the inbox has it all. */
export const stopMails = defineAction<
  StopMailsInput,
  { personId: Id; known: NoticeSetting | null },
  { stopped: boolean }
>({
  name: 'notifications.stop-mails',

  async find({ token }, { tx }) {
    const personId = personOfToken(await stopKey(tx), token);
    if (personId === null) return null;
    await lockSeries(tx, `notice-setting/${personId}`);
    return { personId, known: await settingOf(tx, personId) };
  },

  may: () => true,

  decide({ personId, known }, _input, { newId }) {
    const result = { stopped: true };
    if (known?.mails === false) return done({ rows: [], events: [], result });
    return done({
      rows: [settingRow(known, known?.version ?? 0, personId, { mails: false }, newId)],
      events: [settingEvent('notifications.mails-stopped', personId)],
      result,
    });
  },
});
