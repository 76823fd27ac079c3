import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

/** What this area keeps about a person, for their own eyes. */
@Injectable()
export class OwnNotices {
  constructor(data: OwnData) {
    data.register({
      title: 'What you were told',
      rows: `SELECT n.at AS "When", n.kind AS "Kind", n.read_at AS "Read" FROM notifications.notice n WHERE n.person_id = $1 ORDER BY n.at DESC`,
    });
  }
}
