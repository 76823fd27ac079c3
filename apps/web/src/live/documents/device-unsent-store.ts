import type { KeptUpdate, UnsentStore } from './unsent-store.js';

const NAME = 'folkmoot-unsent';
const TABLE = 'updates';

/** On "my own device" only: a shared computer must keep nobody's words. Each tab writes under its own Yjs client id. */
export class DeviceUnsentStore implements UnsentStore {
  private readonly prefix: string;

  constructor(person: { personId: string; organisationId: string }, document: string) {
    this.prefix = `${person.personId}/${person.organisationId}/${document}/`;
  }

  async load(): Promise<KeptUpdate[]> {
    const database = await open();
    try {
      const range = IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`);
      return (await answer(database.transaction(TABLE).objectStore(TABLE).getAll(range))) as KeptUpdate[];
    } finally {
      database.close();
    }
  }

  keep(key: string, epoch: number, update: Uint8Array): Promise<void> {
    const full = key.startsWith(this.prefix) ? key : this.prefix + key;
    return write((table) => table.put({ key: full, epoch, update } satisfies KeptUpdate));
  }

  drop(key: string): Promise<void> {
    return write((table) => table.delete(key.startsWith(this.prefix) ? key : this.prefix + key));
  }
}

/** At sign-out, after the warning: nothing of this person stays on the device. */
export const clearUnsent = (personId: string): Promise<void> =>
  write((table) => table.delete(IDBKeyRange.bound(`${personId}/`, `${personId}/\uffff`)));

/** How many texts of this person wait on this device: what the warning at sign-out counts. */
export async function countUnsent(personId: string): Promise<number> {
  const database = await open();
  try {
    return (await answer(
      database
        .transaction(TABLE)
        .objectStore(TABLE)
        .count(IDBKeyRange.bound(`${personId}/`, `${personId}/\uffff`)),
    )) as number;
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
