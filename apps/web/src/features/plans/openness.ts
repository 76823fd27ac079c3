/** Who reads a section, in the words that stand above it. */
export function seenBy(openness: string, owner: string): string {
  switch (openness) {
    case 'owner':
      return `only ${owner}`;
    case 'partners':
      return 'all partners';
    case 'forum':
      return 'everyone in the forum and all partners';
    default:
      return 'everybody. It is published';
  }
}

/** Who writes in it, where that is not the same people. */
export const writtenBy = (openness: string): string => (openness === 'public' ? 'Partners write in it.' : '');

/** What the choice does, where somebody makes it. */
export const opennessChoices = (owner: string) => ({
  owner: { text: `Only ${owner}`, hint: 'A private draft: nobody else reads or writes in it.' },
  partners: { text: 'All partners', hint: 'Every partner with a seat reads it and writes in it.' },
  forum: { text: 'The forum and all partners', hint: 'Members of the forum read it and write in it too.' },
  public: { text: 'Everybody', hint: 'Published: anyone reads it, partners write in it.' },
});
