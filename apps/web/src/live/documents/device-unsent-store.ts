import type { KeptUpdate, UnsentStore } from './unsent-store.js';

const NAME = 'folkmoot-unsent';
const TABLE = 'updates';

/** The text's title and address, so that kept words can be named where the text itself is out of reach. */
export interface TextNamed {
  title: string;
  path: string;
}

/** On "my own device" only: a shared computer must keep nobody's words. Each tab writes under its own Yjs client id. */
export class DeviceUnsentStore implements UnsentStore {
  private readonly prefix: string;

  constructor(
    { personId, organisationId }: { personId: string; organisationId: string | null },
    document: string,
    private readonly named: TextNamed,
  ) {
    this.prefix = `${personId}/${organisationId ?? 'nobody'}/${document}/`;
  }

  async load(): Promise<KeptUpdate[]> {
    return (await read(IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`))) as KeptUpdate[];
  }

  keep(key: string, epoch: number, update: Uint8Array): Promise<void> {
    const full = key.startsWith(this.prefix) ? key : this.prefix + key;
    return write((table) =>
      table.put({ key: full, epoch, update, ...this.named } satisfies KeptUpdate & TextNamed),
    );
  }

  drop(key: string): Promise<void> {
    return write((table) => table.delete(key.startsWith(this.prefix) ? key : this.prefix + key));
  }
}

/** Unsent words of one page, as they lie here, with the text they belong to. */
export interface KeptText extends KeptUpdate, TextNamed {
  document: string;
}

/** All that waits on this device of one person, for whichever organisation. */
export async function keptOf(personId: string): Promise<KeptText[]> {
  const rows = (await read(personOf(personId))) as (KeptUpdate & TextNamed)[];
  return rows.map((one) => ({ ...one, document: one.key.split('/')[2] ?? '' }));
}

export const discardKept = (key: string): Promise<void> => write((table) => table.delete(key));

/** At sign-out, after the warning: nothing of this person stays on the device. */
export const clearUnsent = (personId: string): Promise<void> =>
  write((table) => table.delete(personOf(personId)));

const personOf = (personId: string): IDBKeyRange => IDBKeyRange.bound(`${personId}/`, `${personId}/\uffff`);

async function read(range: IDBKeyRange): Promise<unknown> {
  const database = await open();
  try {
    return await answer(database.transaction(TABLE).objectStore(TABLE).getAll(range));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: 'key' });
  return answer(request) as Promise<IDBDatabase>;
}

async function write(change: (table: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(TABLE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The device did not keep the text.'));
      change(transaction.objectStore(TABLE));
    });
  } finally {
    database.close();
  }
}

const answer = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as unknown);
    request.onerror = () => reject(request.error ?? new Error('The device store did not answer.'));
  });
