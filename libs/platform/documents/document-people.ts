import type { Id } from '@folkmoot/kernel/id.js';

export interface WriterNames {
  readonly name: string;
  readonly organisation: string | null;
}

/** Names beside a cursor come from the register, never from what a browser claims. The application provides it; the platform only asks. */
export abstract class DocumentPeople {
  abstract namesOf(personId: Id, organisationId: Id | null): Promise<WriterNames>;
}
