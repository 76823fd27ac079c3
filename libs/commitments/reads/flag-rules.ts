import { ruleOfDay, type AgreedRule } from '@folkmoot/kernel/agreed-rule.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { maySetFlagRule } from '../domain/commitment-policy.js';
import { USUAL_PLACE_LIMITS, type PlaceLimits } from '../domain/flag-rule.js';

const MOST = 50;

interface Agreed extends PlaceLimits, AgreedRule {
  readonly id: Id;
}

/** By which limits a place flags: those of today, and all that were agreed, the latest day first. Who agreed them is not told. */
export async function flagRulesOf(queries: Queries, scope: Scope, today: LocalDate, slug: string) {
  const place = await partnershipBySlug(queries, slug);
  if (!place) return null;
  const agreed = await queries.rows<Agreed>(
    `SELECT id, silent_days AS "silentDays", evidence_days AS "evidenceDays", moves_allowed AS "movesAllowed",
            slips_to_escalate AS "slipsToEscalate", effective_from AS "effectiveFrom"
       FROM commitments.flag_rule WHERE partnership_id = $1 ORDER BY effective_from DESC, made_at DESC, id LIMIT ${MOST}`,
    [place.id],
  );
  return {
    today: ruleOfDay(agreed, today) ?? USUAL_PLACE_LIMITS,
    agreed,
    maySet: maySetFlagRule(scope, place),
  };
}
