import { links } from '../../lib/links.js';
import { KeptHereLine } from '../../live/offline/kept-here-line.js';
import { TEXT_SCHEMA_VERSION } from './editor/text-schema-version.js';

interface Props {
  place: string;
  section: {
    readonly slug: string;
    readonly documentId: string | null;
    readonly mayWrite: boolean;
    readonly maySuggest: boolean;
  };
  reader: { personId: string; organisationId: string | null };
  /** The open text keeps itself. */
  writing: boolean;
}

/** On one's own device: the section to read, and where its reader may write or suggest, to do that, each without a network. */
export function KeptSection({ place, section, reader, writing }: Props) {
  const { slug, documentId, mayWrite, maySuggest } = section;
  const path = links.section(place, slug);
  const changes = documentId !== null && (mayWrite || maySuggest);
  const how = mayWrite ? links.writeSection(place, slug) : links.suggestInSection(place, slug);
  const keepText = async (): Promise<void> => {
    if (!changes || writing) return;
    const { keepTextCopy } = await import('../../live/documents/keep-text-copy.js');
    await keepTextCopy(documentId, reader, path, TEXT_SCHEMA_VERSION);
  };
  return (
    <KeptHereLine personId={reader.personId} addresses={changes ? [path, how] : [path]} also={keepText} />
  );
}
