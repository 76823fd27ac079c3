/** One of the browser's own databases; every row has its `key`. Opened for each use, so that no tab keeps another from clearing it. */
export class DeviceDatabase {
  constructor(
    private readonly name: string,
    private readonly tables: readonly string[],
  ) {}

  async read<Row>(table: string, range?: IDBKeyRange): Promise<Row[]> {
    const database = await this.open();
    try {
      return (await answer(database.transaction(table).objectStore(table).getAll(range))) as Row[];
    } finally {
      database.close();
    }
  }

  async one<Row>(table: string, key: string): Promise<Row | undefined> {
    return (await this.read<Row>(table, IDBKeyRange.only(key)))[0];
  }

  /** Resolves when it is on the disk; rejects where the device has no room, and then nothing of it is written. */
  async write(change: (table: (name: string) => IDBObjectStore) => void): Promise<void> {
    const database = await this.open();
    try {
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction([...this.tables], 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () =>
          reject(transaction.error ?? new Error('The device did not keep the text.'));
        change((name) => transaction.objectStore(name));
      });
    } finally {
      database.close();
    }
  }

  private async open(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.name, 1);
    request.onupgradeneeded = () => {
      for (const table of this.tables) request.result.createObjectStore(table, { keyPath: 'key' });
    };
    return (await answer(request)) as IDBDatabase;
  }
}

/** All rows whose keys begin with `prefix`. */
export const keysFrom = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const answer = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as unknown);
    request.onerror = () => reject(request.error ?? new Error('The device store did not answer.'));
  });
