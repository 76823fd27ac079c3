import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { refused, type Result } from '@folkmoot/kernel/result.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Condition } from '../domain/approval.js';
import { conditionWithin, findToDecide, type FoundSignOff, type Party } from '../storage/sign-off.store.js';

export interface FoundCondition extends FoundSignOff {
  readonly condition: Condition;
  /** Who set it. */
  readonly party: Party;
}

/** A condition of what a party says now; those of what it said before are past. */
export async function findCondition(
  { id, conditionId }: { readonly id: Id; readonly conditionId: Id },
  { tx, scope }: { readonly tx: Queries; readonly scope: Scope },
): Promise<FoundCondition | null> {
  const found = await findToDecide(tx, scope, id);
  const condition = found && (await conditionWithin(tx, id, conditionId));
  const party = condition && found.parties.find((one) => one.statementId === condition.statementId);
  return found && condition && party ? { ...found, condition, party } : null;
}

export const conditionMetAlready = (): Result<never> =>
  refused(refusal(fault('sign-off/condition-met-already', '', 'This condition is met already.')));
