import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

/** What this area keeps about a person, for their own eyes. */
@Injectable()
export class OwnSignOffData {
  constructor(data: OwnData) {
    data.register({
      title: 'Approvals you signed or recorded',
      rows: `SELECT p.name AS "Place", s.number AS "Sign-off", s.title AS "Of what", o.name AS "For", 'you signed' AS "Your part", a.signed_at AS "When"
          FROM sign_off.approval a JOIN sign_off.sign_off s ON s.id = a.sign_off_id JOIN partnerships.partnership_view p ON p.id = s.partnership_id
          JOIN partnerships.organisation_view o ON o.id = a.organisation_id WHERE a.signed_by = $1
        UNION ALL SELECT p.name, s.number, s.title, o.name, 'you recorded it', t.recorded_at
          FROM sign_off.statement t JOIN sign_off.approval a ON a.id = t.approval_id JOIN sign_off.sign_off s ON s.id = a.sign_off_id
          JOIN partnerships.partnership_view p ON p.id = s.partnership_id JOIN partnerships.organisation_view o ON o.id = a.organisation_id
         WHERE t.recorded_by = $1
        UNION ALL SELECT p.name, s.number, s.title, o.name, 'you see to a condition', c.shown_at
          FROM sign_off.condition c JOIN sign_off.sign_off s ON s.id = c.sign_off_id JOIN partnerships.partnership_view p ON p.id = s.partnership_id
          JOIN partnerships.organisation_view o ON o.id = c.owner_organisation_id WHERE c.owner_person_id = $1 ORDER BY 6 DESC`,
    });
  }
}
