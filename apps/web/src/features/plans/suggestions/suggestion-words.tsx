import type { SuggestionPartsFragment } from '../../../gql/operations.js';

type Words = Pick<SuggestionPartsFragment, 'inserted' | 'deleted'> &
  Partial<Pick<SuggestionPartsFragment, 'before' | 'after'>>;

const LONGEST = 400;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

/** What a suggestion changes, in its line: what goes is struck out, what comes is underlined, and both are said in words. */
export function SuggestionWords({ inserted, deleted, before = '', after = '' }: Words) {
  return (
    <span className="app-suggestion__words">
      {before && <span className="app-suggestion__around">… {before}</span>}
      {deleted && (
        <del className="app-suggested">
          <span className="nhsuk-u-visually-hidden">Take out: </span>
          {short(deleted)}
        </del>
      )}
      {deleted && inserted && ' '}
      {inserted && (
        <ins className="app-suggested">
          <span className="nhsuk-u-visually-hidden">{deleted ? ', put in: ' : 'Put in: '}</span>
          {short(inserted)}
        </ins>
      )}
      {!deleted && !inserted && 'An empty paragraph'}
      {after && <span className="app-suggestion__around">{after} …</span>}
    </span>
  );
}

/** Who suggests it, for whom, and whose idea it was. */
export const suggestedBy = ({
  by,
  organisation,
  ideaOf,
}: Pick<SuggestionPartsFragment, 'by' | 'organisation'> &
  Partial<Pick<SuggestionPartsFragment, 'ideaOf'>>): string =>
  `${organisation ? `${by.name} for ${organisation.name}` : by.name}${ideaOf ? `, from an idea of ${ideaOf.name}` : ''}`;
