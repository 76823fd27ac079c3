import { links } from '../../../lib/links.js';

/** The ways to take a text along: a page for paper, and files. Plain links, because a file is not a page of the router. */
export function CopyLinks({
  place,
  section,
  version,
}: {
  place: string;
  section?: string;
  version?: number;
}) {
  if (section && version !== undefined)
    return (
      <Copies
        printed={links.printedVersion(place, section, version)}
        file={(as) => links.copyOfVersion(place, section, version, as)}
      />
    );
  const printed = section ? links.printedSection(place, section) : links.printedPlan(place);
  const file = (as: 'markdown' | 'word') =>
    section ? links.copyOfSection(place, section, as) : links.copyOfPlan(place, as);
  return <Copies printed={printed} file={file} />;
}

function Copies({ printed, file }: { printed: string; file: (as: 'markdown' | 'word') => string }) {
  return (
    <p className="app-copy-links">
      Take a copy: <a href={printed}>for printing</a>, <a href={file('word')}>for Word</a>,{' '}
      <a href={file('markdown')}>as Markdown</a>
    </p>
  );
}
