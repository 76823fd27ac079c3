import type { SignOffPartyPartsFragment } from '../../gql/operations.js';
import { links } from '../../lib/links.js';

/** The minute that somebody brought; it is saved, never shown as a page of ours. */
export function MinuteFile({ file }: { file: NonNullable<SignOffPartyPartsFragment['file']> }) {
  if (file.state === 'waiting')
    return <>{file.name}: it is being checked for viruses, and can be opened once that is done.</>;
  if (file.state === 'refused')
    return <>{file.name}: taken away, because the virus scanner says that it is not safe.</>;
  return (
    <a className="app-evidence" href={links.file(file.id)} download>
      {file.name}
    </a>
  );
}
