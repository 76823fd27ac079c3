import { dropText, keepText, readerKey, textOf } from '../offline/copies.js';
import type { SharedText, TextStore } from './text-store.js';

/** On "my own device" only, beside the copy of the text's page. */
export class DeviceTextStore implements TextStore {
  private readonly reader: string;

  constructor(
    { personId, organisationId }: { personId: string; organisationId: string | null },
    private readonly document: string,
    private readonly path: string,
  ) {
    this.reader = readerKey(personId, organisationId);
  }

  async load(): Promise<SharedText | undefined> {
    const text = await textOf(this.reader, this.path);
    return text?.document === this.document ? text : undefined;
  }

  keep = (text: SharedText): Promise<void> =>
    keepText(this.reader, this.path, { ...text, document: this.document });
  drop = (): Promise<void> => dropText(this.reader, this.path);
}
