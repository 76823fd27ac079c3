import type { Id } from '@folkmoot/kernel/id.js';
import type { Requested } from '@folkmoot/platform/actions/define-action.js';

/** What every deed upon one post is asked with: which, and in which version it was seen. */
export interface UponPost extends Requested {
  readonly postId: Id;
  readonly version: number;
}
