import type { ForumFilePartsFragment } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';

/** A post that was refused, with the files that came with it: they wait, and need not be sent again. */
export interface RefusedPost extends Refused {
  kept?: readonly ForumFilePartsFragment[];
}
