import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { SECTION } from '@folkmoot/plans/contract/events.js';
import { BirthKinds } from './contract/birth-kinds.js';

interface Section {
  readonly partnershipId: Id;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly place: string;
}

/** Commitments that were made of words of a plan. */
@Injectable()
export class BornInSection {
  constructor(kinds: BirthKinds) {
    kinds.register({
      kind: SECTION,
      async find(queries, scope, id, mark) {
        const found = await queries.row<Section>(
          `SELECT s.partnership_id AS "partnershipId", s.number, s.slug, s.title, s.place
             FROM plans.section_view s WHERE s.id = $1 AND s.audience = ANY($2::text[])`,
          [id, scope.audiences],
        );
        if (!found) return null;
        const { partnershipId, number, slug, title, place } = found;
        return {
          partnershipId,
          label: `Section ${number}: ${title}${mark === null ? '' : `, paragraph ${mark}`}`,
          path: `/${place}/plan/${slug}${mark === null ? '' : `#p${mark}`}`,
        };
      },
    });
  }
}
