/** What somebody named to show how it stands. The address is read before it is followed. */
export function EvidenceLink({ link }: { link: string | null }) {
  if (!link) return null;
  return (
    <a className="app-evidence" href={link} rel="nofollow noopener noreferrer">
      {link.slice('https://'.length)}
    </a>
  );
}
