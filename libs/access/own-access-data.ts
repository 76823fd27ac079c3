import { Injectable } from '@nestjs/common';
import { OwnData } from './contract/own-data.js';

/** What this area and the platform keep about a person. Hashes of secrets are no use to anybody, and stay out. */
@Injectable()
export class OwnAccessData {
  constructor(data: OwnData) {
    data.register(
      {
        title: 'You',
        rows: `SELECT name AS "Name", created_at AS "Since" FROM access.person WHERE id = $1`,
      },
      {
        title: 'E-mail addresses',
        rows: `SELECT email AS "Address", confirmed_at AS "Confirmed", removed_at AS "Removed" FROM access.address WHERE person_id = $1 ORDER BY id DESC`,
      },
      {
        title: 'Where you signed in',
        rows: `SELECT device AS "With", started_at AS "From", coalesce(ended_at, expires_at) AS "Until" FROM access.session WHERE person_id = $1 ORDER BY started_at DESC`,
      },
      {
        title: 'Mails to you in the last 90 days',
        rows: `SELECT m.queued_at AS "Written", m.subject AS "Subject", m.to_address AS "To", m.state AS "State" FROM mail.message m
          WHERE EXISTS (SELECT FROM access.address a WHERE a.person_id = $1 AND a.email = m.to_address
                         AND m.queued_at >= a.confirmed_at AND m.queued_at < coalesce(a.removed_at, 'infinity'))
          ORDER BY m.queued_at DESC`,
      },
      {
        title: 'What you may see and do',
        rows: `SELECT role AS "As", audience AS "In", granted_at AS "From", withdrawn_at AS "Until" FROM audience."grant" WHERE person_id = $1 ORDER BY granted_at DESC`,
      },
      {
        title: 'What the record says that you did',
        rows: `SELECT at AS "At", event AS "What", subject_kind AS "To", subject_id AS "Which", stream AS "In" FROM journal.line
          WHERE actor = 'person/' || $1::text ORDER BY at DESC, seq DESC`,
      },
    );
  }
}
