import type { Id } from '@folkmoot/kernel/id.js';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { settingEvent } from '../contract/events.js';
import { isCadence, type Cadence, type NoticeSetting } from '../domain/setting.js';
import { settingOf, settingRow } from '../storage/setting.store.js';

export interface ChangeNoticeSettingsInput extends Requested {
  /** As it was seen; 0 where nothing was chosen before. */
  readonly version: number;
  readonly mails: boolean;
  readonly cadences: readonly { readonly topic: string; readonly cadence: string }[];
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  readonly pausedUntil: LocalDate | null;
}

/** How somebody wants to be mailed; only about oneself. `topics` are those that there are. */
export const changeNoticeSettings = (topics: ReadonlySet<string>) =>
  defineAction<ChangeNoticeSettingsInput, { known: NoticeSetting | null }, { id: Id }>({
    name: 'notifications.change-settings',

    async find(_input, { tx, scope }) {
      if (!scope.person) return null;
      await lockSeries(tx, `notice-setting/${scope.person.personId}`);
      return { known: await settingOf(tx, scope.person.personId) };
    },

    may: (scope) => scope.person !== null,

    decide({ known }, input, { newId, scope, today }) {
      const faults = faultsOf(input, topics, today);
      if (faults.length > 0) return refused(refusal(...faults));
      const { personId } = scope.person!;
      const cadences = Object.fromEntries(
        input.cadences.map(({ topic, cadence }) => [topic, cadence as Cadence]),
      );
      const { version, mails, quietFrom, quietUntil, pausedUntil } = input;
      return done({
        rows: [
          settingRow(
            known,
            version,
            personId,
            { mails, cadences, quietFrom, quietUntil, pausedUntil },
            newId,
          ),
        ],
        events: [settingEvent('notifications.settings-changed', personId)],
        result: { id: personId },
      });
    },
  });

const isHour = (hour: number | null): boolean =>
  hour === null || (Number.isInteger(hour) && hour >= 0 && hour <= 23);

function faultsOf(
  { cadences, quietFrom, quietUntil, pausedUntil }: ChangeNoticeSettingsInput,
  topics: ReadonlySet<string>,
  today: LocalDate,
): Fault[] {
  const faults = cadences
    .filter(({ topic, cadence }) => !topics.has(topic) || !isCadence(cadence))
    .map(({ topic }) => fault('mails/no-such-choice', topic, 'Choose one of the four.'));
  if (!isHour(quietFrom) || !isHour(quietUntil))
    faults.push(fault('mails/no-such-hour', 'quietFrom', 'Choose an hour of the day.'));
  if ((quietFrom === null) !== (quietUntil === null))
    faults.push(
      fault(
        'mails/half-a-quiet-time',
        quietFrom === null ? 'quietFrom' : 'quietUntil',
        'Choose both hours of the quiet time, or none.',
      ),
    );
  if (pausedUntil !== null && (!isLocalDate(pausedUntil) || pausedUntil <= today))
    faults.push(
      fault('mails/paused-until-past', 'pausedUntil', 'Enter a day after today, or leave it empty.'),
    );
  return faults;
}
