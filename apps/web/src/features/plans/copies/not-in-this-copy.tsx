import type { SectionCopyPartsFragment, SectionPartsFragment } from '../../../gql/operations.js';

interface Props {
  known: readonly SectionPartsFragment[];
  copied: readonly SectionCopyPartsFragment[];
}

/** The sections whose text this reader may not read yet, so that nobody takes the copy for the whole. */
export const missingFrom = ({ known, copied }: Props): readonly SectionPartsFragment[] => {
  const here = new Set(copied.map((one) => one.section.id));
  return known.filter((one) => !here.has(one.id));
};

export const missingSentence = (section: SectionPartsFragment): string =>
  `${section.number}. ${section.title}: ${section.owner.name} is drafting it.`;

export function NotInThisCopy(props: Props) {
  const missing = missingFrom(props);
  if (missing.length === 0) return null;
  return (
    <section className="app-printed__section" aria-labelledby="not-in-this-copy">
      <h2 id="not-in-this-copy">Not in this copy</h2>
      <ul>
        {missing.map((one) => (
          <li key={one.id}>{missingSentence(one)}</li>
        ))}
      </ul>
    </section>
  );
}
