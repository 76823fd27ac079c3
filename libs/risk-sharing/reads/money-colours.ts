import { ruleOfDay, type AgreedRule } from '@folkmoot/kernel/agreed-rule.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { USUAL_COLOURS, type MoneyColours } from '../year/money-colours.js';
import { maySetColours } from '../year/position-policy.js';

const MOST = 50;

interface Agreed extends MoneyColours, AgreedRule {
  readonly id: Id;
}

/** By which colours a place reads its money: those of today, and all that were agreed, the latest day first. Who agreed them is not told. */
export async function moneyColoursOf(queries: Queries, scope: Scope, today: LocalDate, slug: string) {
  const place = await partnershipBySlug(queries, slug);
  if (!place) return null;
  const agreed = await queries.rows<Agreed>(
    `SELECT id, green_bps AS "greenBps", amber_bps AS "amberBps", effective_from AS "effectiveFrom"
       FROM risk_sharing.money_colour_rule WHERE partnership_id = $1 ORDER BY effective_from DESC, made_at DESC, id LIMIT ${MOST}`,
    [place.id],
  );
  return { today: ruleOfDay(agreed, today) ?? USUAL_COLOURS, agreed, maySet: maySetColours(scope, place) };
}
