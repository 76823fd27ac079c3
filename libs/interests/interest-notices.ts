import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import {
  NoticeRules,
  type DayRule,
  type SubjectReader,
  type Told,
} from '@folkmoot/platform/notices/notice-rules.js';
import { returnsOf } from './reads/returns.js';

/** That somebody says what they have to declare to a place; its id is the place's. */
const RETURN = 'interests-return';

const LONG_LATE_DAYS = 60;

const kindOf = (due: LocalDate, today: LocalDate): string =>
  due < today ? 'interests-overdue' : due <= addDays(today, 7) ? 'interests-soon' : 'interests-due';

/** Three times for each day by which somebody must have said it: when its weeks begin, in its last week, and when it has passed. */
const toldWhenDue: DayRule = async (queries, today) => {
  const places = await queries.rows<{ id: Id }>(
    `SELECT id FROM partnerships.partnership_view WHERE kind <> 'forum' ORDER BY id LIMIT 5000`,
  );
  const told: Told[] = [];
  for (const { id } of places) {
    const waiting = await returnsOf(queries, { partnershipId: id, personId: null }, today);
    for (const { waits, due, personId } of waiting)
      if (waits && due >= addDays(today, -LONG_LATE_DAYS))
        told.push({ kind: kindOf(due, today), personId, subject: { kind: RETURN, id }, moment: due });
  }
  return told;
};

const places: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT p.id, 'Your interests in ' || p.name AS title, '/' || p.slug || '/interests/mine' AS path, p.name AS "placeName", true AS open
       FROM partnerships.partnership_view p WHERE p.id = ANY($2::uuid[]) AND p.audience = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );

/** The prompts of the register: within 28 days of taking a seat or office, and each year (domain/interest-rules.ts). */
@Injectable()
export class InterestNotices {
  constructor(rules: NoticeRules) {
    rules.topic({ key: 'interests-due', label: 'It is time to say what interests I have to declare' }, [
      { key: 'interests-due', sentence: 'Say what you have to declare within 28 days' },
      { key: 'interests-soon', sentence: 'Say what you have to declare within a week' },
      { key: 'interests-overdue', sentence: 'You have not yet said what you have to declare' },
    ]);
    rules.subject(RETURN, places);
    rules.eachDay(toldWhenDue);
  }
}
