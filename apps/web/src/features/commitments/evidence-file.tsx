import type { EvidenceFilePartsFragment } from '../../gql/operations.js';
import { links } from '../../lib/links.js';

/** What somebody brought to show how it stands; it is saved, never shown as a page of ours. */
export function EvidenceFile({ file }: { file: EvidenceFilePartsFragment | null }) {
  if (!file) return null;
  if (file.state === 'waiting')
    return <>{file.name}: it is being checked for viruses, and can be opened once that is done.</>;
  if (file.state === 'refused')
    return <>{file.name}: taken away, because the virus scanner says that it is not safe.</>;
  return (
    <>
      <a className="app-evidence" href={links.file(file.id)} download>
        {file.name}
      </a>{' '}
      ({sizeWords(file.size)})
    </>
  );
}

/** How long a slow line needs for it: “120 kB”. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1_000))} kB`;
