import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** An idea, a post of a thread, that became something: whoever had it hears how that goes. */
export interface TakenUp {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly partnershipId: Id;
  readonly audience: Audience;
  /** The number of the post with the idea. */
  readonly post: number;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly takenUpBy: Id;
  readonly takenUpFor: Id;
  readonly takenUpAt: Date;
}

/** An idea is a post that stands. */
export const ideaPostFaults = (post: { readonly withdrawn: boolean } | null): Fault[] =>
  post === null
    ? [
        fault(
          'idea/no-such-post',
          'post',
          'Enter the number of a post of this thread. It stands below the name of who wrote it.',
        ),
      ]
    : post.withdrawn
      ? [
          fault(
            'idea/post-withdrawn',
            'post',
            'This post was withdrawn or taken down. Choose one that stands.',
          ),
        ]
      : [];
