import { Injectable } from '@nestjs/common';
import {
  NoticeRules,
  type DayRule,
  type SubjectReader,
  type Told,
} from '@folkmoot/platform/notices/notice-rules.js';

const GOING = 'own-address';

/** In every browser where they are signed in, until it has gone or somebody kept it. */
const toldWhileItGoes: DayRule = (queries) =>
  queries.rows<Told>(
    `SELECT 'address-going' AS kind, person_id AS "personId", json_build_object('kind', '${GOING}', 'id', id) AS subject, goes_at::text AS moment
       FROM access.address WHERE goes_at IS NOT NULL AND removed_at IS NULL ORDER BY id LIMIT 5000`,
    [],
  );

/** For its owner alone; the address itself stays out of titles, which are mailed. */
const addresses: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT id, 'Your e-mail addresses' AS title, '/account' AS path, '' AS "placeName", true AS open
       FROM access.address WHERE id = ANY($2::uuid[]) AND 'person/' || person_id = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );

/** That an address of theirs is being given up, should somebody else have asked for it. */
@Injectable()
export class AccessNotices {
  constructor(rules: NoticeRules) {
    rules.topic({ key: 'account', label: 'When something changes in how I sign in' }, [
      { key: 'address-going', sentence: 'An e-mail address of yours is being given up' },
    ]);
    rules.subject(GOING, addresses);
    rules.eachDay(toldWhileItGoes);
  }
}
