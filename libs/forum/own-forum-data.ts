import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

/** What this area keeps about a person, for their own eyes. */
@Injectable()
export class OwnForumData {
  constructor(data: OwnData) {
    data.register(
      {
        title: 'Posts you wrote',
        rows: `SELECT t.title AS "Thread", p.number AS "Post", p.text AS "What", p.written_at AS "Written", p.edited_at AS "Edited", p.withdrawn_at AS "Withdrawn", p.taken_down_at AS "Taken down"
          FROM forum.post p JOIN forum.thread t ON t.id = p.thread_id WHERE p.written_by = $1 ORDER BY p.written_at DESC`,
      },
      {
        title: 'Answers you gave in polls',
        rows: `SELECT p.question AS "Question", v.choice AS "Answer", v.reason AS "Why", o.name AS "For", v.voted_at AS "Given"
          FROM forum.vote v JOIN forum.poll p ON p.id = v.poll_id JOIN partnerships.organisation_view o ON o.id = v.organisation_id
         WHERE v.person_id = $1 ORDER BY v.voted_at DESC`,
      },
    );
  }
}
