import { isRegime, categoryOf } from '../domain/categories.js';
import { keptUntil } from '../domain/interest-rules.js';
import type { InterestRow } from '../reads/interest-row.js';
import type { InterestType } from './interest.type.js';

export function interestShown({
  organisationId,
  organisationName,
  organisationSector,
  ...row
}: InterestRow): InterestType {
  return {
    ...row,
    organisation: { id: organisationId, name: organisationName, sector: organisationSector },
    categoryName: (isRegime(row.regime) && categoryOf(row.regime, row.category)?.name) || row.category,
    keptUntil: keptUntil(row.until),
  };
}
