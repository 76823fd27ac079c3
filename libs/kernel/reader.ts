import { PUBLIC, personAudience, type Audience } from './audience.js';
import type { Id } from './id.js';

/** Somebody or something that reads and acts. A person always acts for an organisation ("the hat"), except an operator who has none yet. */
export type Reader =
  | { readonly kind: 'visitor' }
  | {
      readonly kind: 'person';
      readonly personId: Id;
      readonly organisationId: Id | null;
      readonly sessionId: Id;
    }
  | { readonly kind: 'audience'; readonly audience: Audience }
  | { readonly kind: 'job'; readonly name: string };

export type PersonReader = Extract<Reader, { kind: 'person' }>;

export const VISITOR: Reader = { kind: 'visitor' };

/** What a person may be within an audience. Policies speak only of these. */
export type Role =
  | 'chair'
  | 'vice-chair'
  | 'secretary'
  | 'member'
  | 'deputy'
  | 'observer'
  | 'participant'
  | 'representative'
  | 'signatory'
  | 'party'
  | 'operator';

export interface RoleHeld {
  readonly audience: Audience;
  readonly role: Role;
}

/** A reader with everything it is in at this moment. Queries take its `audiences`, policies ask `holds`. */
export class Scope {
  readonly audiences: readonly Audience[];

  constructor(
    readonly reader: Reader,
    private readonly held: readonly RoleHeld[],
  ) {
    const own =
      reader.kind === 'audience'
        ? [reader.audience]
        : reader.kind === 'person'
          ? [personAudience(reader.personId)]
          : [];
    this.audiences = [...new Set([PUBLIC, ...own, ...held.map((one) => one.audience)])];
  }

  /** True when the reader has one of the roles (any role when none is named) in this audience. */
  holds(audience: Audience, ...roles: readonly Role[]): boolean {
    return this.held.some(
      (one) => one.audience === audience && (roles.length === 0 || roles.includes(one.role)),
    );
  }

  /** True where both are in the same audiences with the same roles. */
  equals(other: Scope): boolean {
    const [mine, theirs] = [this, other].map(
      ({ held }) => new Set(held.map((one) => `${one.audience} ${one.role}`)),
    );
    return mine!.size === theirs!.size && [...mine!].every((one) => theirs!.has(one));
  }

  sees(audience: Audience): boolean {
    return this.audiences.includes(audience);
  }

  get person(): PersonReader | null {
    return this.reader.kind === 'person' ? this.reader : null;
  }
}

/** Who did it, as the journal and the request log write it. */
export function actorKey(reader: Reader): string {
  switch (reader.kind) {
    case 'visitor':
      return 'visitor';
    case 'person':
      return `person/${reader.personId}`;
    case 'audience':
      return `audience/${reader.audience}`;
    case 'job':
      return `job/${reader.name}`;
  }
}
