import { Link } from 'react-router';
import { KeptWordsList, useKeptWords } from '../../live/documents/kept-words.js';
import { WarningCallout } from '../../ui/warning-callout.js';

interface Props {
  personId: string;
  documentId: string | null;
  path: string;
  /** Where writing goes on, for those who may: opening the editor sends what is kept. */
  write: string | undefined;
}

/** On the page of a section that is read: words of one's own that wait on this device are named, also when they can no longer be sent. */
export function KeptHere({ personId, documentId, path, write }: Props) {
  const [kept, look] = useKeptWords(personId);
  const here = (kept ?? []).filter((one) => one.document === documentId || one.path === path);
  if (here.length === 0) return null;
  return (
    <WarningCallout heading="Your words are not sent yet">
      {write ? (
        <p>
          You wrote here without a connection. <Link to={write}>Go on writing</Link> to send what is kept on
          this device.
        </p>
      ) : (
        <p>You wrote here without a connection, and can no longer write in this section. Copy your words.</p>
      )}
      <KeptWordsList kept={here} {...(!write && { onRemoved: () => void look() })} />
    </WarningCallout>
  );
}
