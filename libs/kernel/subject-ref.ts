import type { Id } from './id.js';

/** Points at a thing of any area without knowing the area: how an earlier area is referred to by a later one. */
export interface SubjectRef {
  readonly kind: string;
  readonly id: Id;
}
