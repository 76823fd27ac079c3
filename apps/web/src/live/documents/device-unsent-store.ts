import { DeviceDatabase, keysFrom } from '../device-database.js';
import { dropText } from '../offline/copies.js';
import type { KeptUpdate, UnsentStore } from './unsent-store.js';

const TABLE = 'updates';
const device = new DeviceDatabase('folkmoot-unsent', [TABLE]);

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
    return device.read(TABLE, keysFrom(this.prefix));
  }

  keep(key: string, epoch: number, update: Uint8Array): Promise<void> {
    const full = key.startsWith(this.prefix) ? key : this.prefix + key;
    return device.write((table) =>
      table(TABLE).put({ key: full, epoch, update, ...this.named } satisfies KeptUpdate & TextNamed),
    );
  }

  drop(key: string): Promise<void> {
    return device.write((table) =>
      table(TABLE).delete(key.startsWith(this.prefix) ? key : this.prefix + key),
    );
  }
}

/** Unsent words of one page, as they lie here, with the text they belong to. */
export interface KeptText extends KeptUpdate, TextNamed {
  document: string;
}

/** All that waits on this device of one person, for whichever organisation. */
export async function keptOf(personId: string): Promise<KeptText[]> {
  const rows = await device.read<KeptUpdate & TextNamed>(TABLE, keysFrom(`${personId}/`));
  return rows.map((one) => ({ ...one, document: one.key.split('/')[2] ?? '' }));
}

/** The copy of the text goes too, where there is one: it holds these words, and nothing would send them any more. */
export async function discardKept({ key, path }: KeptText): Promise<void> {
  await dropText(key.split('/', 2).join('/'), path);
  await device.write((table) => table(TABLE).delete(key));
}

/** At sign-out, after the warning: nothing of this person stays on the device. */
export const clearUnsent = (personId: string): Promise<void> =>
  device.write((table) => table(TABLE).delete(keysFrom(`${personId}/`)));
