import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { VACANCY_ALARM_SET } from '../contract/events.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import { isSeatClass } from '../domain/seat.js';
import { faultsOfAlarm } from '../domain/vacancy.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { vacancyAlarmTable } from '../storage/seats.tables.js';

export interface SetVacancyAlarmInput extends Requested {
  readonly partnershipId: Id;
  readonly seatClass: string;
  readonly days: number;
}

/** Chooses after how many days an empty seat of a class rings the alarm in a place. What was chosen before stays on record. */
export const setVacancyAlarm = defineAction<SetVacancyAlarmInput, { body: KnownBody }, { partnershipId: Id }>(
  {
    name: 'partnerships.set-vacancy-alarm',

    async find({ partnershipId }, { tx }) {
      const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
      return body && { body };
    },

    may: (scope, { body }) => mayArrangeSeats(scope, body),

    decide({ body }, { seatClass, days }, at) {
      const faults = faultsOfAlarm(seatClass, days);
      if (faults.length > 0 || !isSeatClass(seatClass)) return refused(refusal(...faults));
      return done({
        rows: [
          insert(vacancyAlarmTable, {
            id: at.newId(),
            version: 1,
            partnershipId: body.id,
            seatClass,
            days,
            recordedAt: at.now,
            recordedBy: at.scope.person!.personId,
          }),
        ],
        events: [
          {
            type: VACANCY_ALARM_SET,
            subject: { kind: 'partnership', id: body.id },
            audience: partnershipAudience(body.id),
            streams: [`partnership/${body.id}`],
            data: { class: seatClass, days },
          },
        ],
        result: { partnershipId: body.id },
      });
    },
  },
);
