import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

/** What this area keeps about a person, for their own eyes. */
@Injectable()
export class OwnAgreementData {
  constructor(data: OwnData) {
    data.register({
      title: 'Agreements you started, and versions you made',
      rows: `SELECT p.name AS "Place", a.number AS "Agreement", a.title AS "Title", v.n AS "Version", v.made_at AS "Made"
          FROM risk_sharing.agreement_version v JOIN risk_sharing.agreement a ON a.id = v.agreement_id
          JOIN partnerships.partnership_view p ON p.id = a.partnership_id
         WHERE v.made_by = $1 OR a.started_by = $1 ORDER BY v.made_at DESC`,
    });
    data.register({
      title: 'Executed deeds you filed',
      rows: `SELECT p.name AS "Place", a.number AS "Agreement", v.n AS "Version", f.name AS "File", d.filed_at AS "Filed"
          FROM risk_sharing.executed_deed d JOIN risk_sharing.agreement_version v ON v.id = d.version_id
          JOIN risk_sharing.agreement a ON a.id = v.agreement_id JOIN files.file f ON f.id = d.file_id
          JOIN partnerships.partnership_view p ON p.id = a.partnership_id
         WHERE d.filed_by = $1 ORDER BY d.filed_at DESC`,
    });
  }
}
