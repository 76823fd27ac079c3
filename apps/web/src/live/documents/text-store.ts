/** A shared text as it stood on a page, with what was typed there, and what its reader might do in it. */
export interface SharedText {
  epoch: number;
  schemaVersion: number;
  mayWrite: boolean;
  maySuggest: boolean;
  update: Uint8Array;
}

/** Keeps the copy of one text for one reader. */
export interface TextStore {
  load(): Promise<SharedText | undefined>;
  keep(text: SharedText): Promise<void>;
  drop(): Promise<void>;
}
