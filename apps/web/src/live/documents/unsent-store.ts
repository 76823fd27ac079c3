/** Unsent text as it lies on a device, and the epoch of the text it was written against. */
export interface KeptUpdate {
  key: string;
  epoch: number;
  update: Uint8Array;
}

/** Keeps unsent text of one person, for one organisation, in one document. */
export interface UnsentStore {
  load(): Promise<KeptUpdate[]>;
  /** Resolves when it is written down. */
  keep(key: string, epoch: number, update: Uint8Array): Promise<void>;
  drop(key: string): Promise<void>;
}
