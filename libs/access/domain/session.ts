import type { Id } from '@folkmoot/kernel/id.js';

/** One browser where a person is signed in, and the organisation they speak for there ("the hat"). */
export interface Session {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly tokenHash: Buffer;
  readonly device: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export const SESSION_DAYS = 30;
