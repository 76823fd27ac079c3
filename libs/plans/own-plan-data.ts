import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

/** What this area keeps about a person, for their own eyes. */
@Injectable()
export class OwnPlanData {
  constructor(data: OwnData) {
    data.register(
      {
        title: 'Comments you wrote',
        rows: `SELECT s.title AS "Section", c.text AS "What", c.written_at AS "Written", c.withdrawn_at AS "Withdrawn", c.taken_down_at AS "Taken down"
          FROM plans.comment c JOIN plans.comment_thread t ON t.id = c.thread_id JOIN plans.section s ON s.id = t.section_id
         WHERE c.written_by = $1 ORDER BY c.written_at DESC`,
      },
      {
        title: 'Words you suggested',
        rows: `SELECT s.title AS "Section", w.deleted AS "Instead of", w.inserted AS "Suggested", g.state AS "Answer", g.made_at AS "Made"
          FROM plans.suggestion g JOIN plans.suggestion_words w ON w.suggestion_id = g.id JOIN plans.section s ON s.id = g.section_id
         WHERE g.person_id = $1 ORDER BY g.made_at DESC`,
      },
    );
  }
}
