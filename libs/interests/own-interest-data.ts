import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

/** What this area keeps about a person, for their own eyes. */
@Injectable()
export class OwnInterestData {
  constructor(data: OwnData) {
    data.register({
      title: 'Interests you declared',
      rows: `SELECT p.name AS "Place", o.name AS "For", i.description AS "What", i.since AS "From", i.until AS "Until", i.published AS "Published", i.declared_at AS "Declared"
          FROM interests.interest i JOIN partnerships.partnership_view p ON p.id = i.partnership_id
          JOIN partnerships.organisation_view o ON o.id = i.organisation_id WHERE i.person_id = $1 ORDER BY i.declared_at DESC`,
    });
  }
}
