import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { FileDate } from './file-date.js';
import type { Plan } from './plan-changes.js';
import type { Kind, Note, RejectedRow } from './register-row.js';

/** What importing one file did. Counts of organisations, but `rows` and `rejected`, which are lines of the file. */
export interface Summary {
  readonly file: string;
  /** Of a workbook; null where the file has no sheets. */
  readonly sheet: string | null;
  /** Sheets of the same workbook that hold nothing we know. */
  readonly otherSheets: readonly string[];
  readonly ok: true;
  readonly kind: Kind;
  readonly asAt: LocalDate;
  readonly dateFrom: string;
  rows: number;
  /** Lines of something that the list is not read for, and lines that say again what another has said. */
  passedOver: number;
  repeated: number;
  added: number;
  /** Of those added, the ones that had closed already. */
  addedClosed: number;
  renamed: number;
  closed: number;
  reopened: number;
  corrected: number;
  unchanged: number;
  /** Left as they are, because the register has later facts. */
  older: number;
  /** Relations between organisations. `moved` has left one for another of a kind of which there is one at a time. */
  readonly relations: {
    added: number;
    succeeded: number;
    moved: number;
    ended: number;
    unchanged: number;
    older: number;
  };
  readonly areas: {
    added: number;
    renamed: number;
    ended: number;
    succeeded: number;
    older: number;
    /** Other names by which a register calls them, and areas abroad that it names. */
    named: number;
    abroad: number;
    /** Outlines new or drawn anew. */
    drawn: number;
  };
  /** What lies in what. `moved` lies in another area than before. */
  readonly parts: { added: number; moved: number; ended: number; unchanged: number; older: number };
  /** Figures about areas: rows of the register, each with all figures of an area, a measure and a day. */
  readonly facts: { added: number; changed: number; unchanged: number; older: number };
  /** Headings of columns that were not read. */
  readonly unread: readonly string[];
  /** Nothing was kept: it only shows what would be done. */
  readonly dryRun: boolean;
  readonly rejected: RejectedRow[];
  /** The first of each sort, for people to look at. */
  readonly changes: RegisterChange[];
  readonly notes: Note[];
  /** Open organisations of this kind of file that a list which should be complete no longer has. */
  readonly missing: { readonly code: string; readonly name: string }[];
}

export type WhatChanged = 'added' | 'renamed' | 'closed' | 'reopened' | 'moved' | 'succeeded';

/** One change, as a person would check it. */
export interface RegisterChange {
  readonly what: WhatChanged;
  readonly code: string;
  /** What it is called, or for a move or a succession the code it goes to. */
  readonly to: string;
  /** What it was called, or to which code it belonged; the last day of one that closed. */
  readonly before: string | null;
}

const MOST_OF_A_SORT = 100;

/** Keeps a change for the report, unless it has enough of that sort. */
export function keepChange(summary: Summary, change: RegisterChange): void {
  if (summary.changes.filter(({ what }) => what === change.what).length < MOST_OF_A_SORT)
    summary.changes.push(change);
}

/** A file of which nothing was imported. */
export interface RefusedFile {
  readonly file: string;
  readonly ok: false;
  readonly code: 'register/file-unknown' | 'register/file-broken' | 'register/file-absent';
  readonly message: string;
}

export type FileOutcome = Summary | RefusedFile;

export const emptySummary = (
  file: string,
  sheet: string | null,
  otherSheets: readonly string[],
  { kind, unread }: Pick<Summary, 'kind' | 'unread'>,
  date: FileDate,
  dryRun: boolean,
): Summary => ({
  file,
  sheet,
  otherSheets,
  ok: true,
  kind,
  asAt: date.day,
  dateFrom: date.from,
  rows: 0,
  passedOver: 0,
  repeated: 0,
  added: 0,
  addedClosed: 0,
  renamed: 0,
  closed: 0,
  reopened: 0,
  corrected: 0,
  unchanged: 0,
  older: 0,
  relations: { added: 0, succeeded: 0, moved: 0, ended: 0, unchanged: 0, older: 0 },
  areas: { added: 0, renamed: 0, ended: 0, succeeded: 0, older: 0, named: 0, abroad: 0, drawn: 0 },
  parts: { added: 0, moved: 0, ended: 0, unchanged: 0, older: 0 },
  facts: { added: 0, changed: 0, unchanged: 0, older: 0 },
  unread,
  dryRun,
  rejected: [],
  changes: [],
  notes: [],
  missing: [],
});

/** Adds a batch to the counts. An organisation can be both renamed and closed. */
export function count(summary: Summary, plan: Plan): void {
  summary.added += plan.additions.length;
  summary.addedClosed += plan.additions.filter(({ organisation }) => organisation.validTo !== null).length;
  summary.renamed += plan.alterations.filter(({ renamed }) => renamed).length;
  summary.closed += plan.alterations.filter(({ closed }) => closed).length;
  summary.reopened += plan.alterations.filter(({ reopened }) => reopened).length;
  summary.corrected += plan.alterations.filter(({ corrected }) => corrected.length > 0).length;
  summary.unchanged += plan.confirmed.length - plan.alterations.length;
  summary.older += plan.older.length;
  summary.notes.push(...plan.notes);
  for (const { organisation, name, identifiers } of plan.additions)
    keepChange(summary, { what: 'added', code: codeOf(identifiers), to: name, before: organisation.validTo });
  for (const { before, name, facts, closed, reopened } of plan.alterations) {
    const about = { code: codeOf(before.identifiers), to: name ?? before.name };
    if (name !== null) keepChange(summary, { what: 'renamed', ...about, before: before.name });
    if (closed) keepChange(summary, { what: 'closed', ...about, before: facts.validTo });
    if (reopened) keepChange(summary, { what: 'reopened', ...about, before: before.validTo });
  }
}

const codeOf = (identifiers: readonly { readonly value: string }[]): string => identifiers[0]?.value ?? '';
