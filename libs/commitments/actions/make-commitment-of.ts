import type { Action } from '@folkmoot/platform/actions/define-action.js';
import type { BirthKinds } from '../contract/birth-kinds.js';
import { birthplace } from '../reads/birth.js';
import type { CommitmentOutcome } from './change-of.js';
import { makeCommitment, type FoundToMake, type MakeCommitmentInput } from './make-commitment.js';

/** The same, of what areas have registered: a passage of a plan, a post. */
export const makeCommitmentOf = (
  kinds: BirthKinds,
): Action<MakeCommitmentInput, FoundToMake, CommitmentOutcome> => ({
  ...makeCommitment,
  async find(input, at) {
    const found = await makeCommitment.find(input, at);
    if (!found || !input.born) return found;
    const born = await birthplace(at.tx, at.scope, kinds, input.born);
    return { ...found, born: born?.partnershipId === found.place.id ? born : null };
  },
});
