import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';
import { withdrawn } from './actions/post-files.js';
import { neverPosted } from './storage/post-file.store.js';

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
        title: 'Files you brought to forums',
        rows: `SELECT f.name AS "File", f.size AS "Bytes", a.alt AS "What it shows", t.title AS "Thread", p.number AS "Post", a.at AS "Brought", f.withdrawn_at AS "Withdrawn"
          FROM forum.post_file a JOIN files.file f ON f.id = a.id LEFT JOIN forum.post p ON p.id = a.post_id LEFT JOIN forum.thread t ON t.id = p.thread_id
         WHERE a.person_id = $1 ORDER BY a.at DESC`,
      },
      {
        title: 'Answers you gave in polls',
        rows: `SELECT p.question AS "Question", v.choice AS "Answer", v.reason AS "Why", o.name AS "For", v.voted_at AS "Given"
          FROM forum.vote v JOIN forum.poll p ON p.id = v.poll_id JOIN partnerships.organisation_view o ON o.id = v.organisation_id
         WHERE v.person_id = $1 ORDER BY v.voted_at DESC`,
      },
    );
    // What was never posted is no part of the record.
    data.whenSomebodyLeaves(async (queries, personId) => {
      const files = await neverPosted(queries, personId);
      return { depart: ({ now }) => ({ rows: withdrawn(files, now), events: [] }) };
    });
  }
}
