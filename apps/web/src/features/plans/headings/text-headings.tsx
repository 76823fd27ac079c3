import type { ParagraphNumberPartsFragment } from '../../../gql/operations.js';
import { withNumbers } from '../numbered-text.js';
import { HeadingList } from './heading-list.js';
import { headingsOfText } from './headings-of-text.js';

/** More than these stand folded: the text is what people come for. */
const FEW = 8;

interface Props {
  json: string | null;
  numbers?: readonly ParagraphNumberPartsFragment[];
}

/** The way to each heading of a text that is read: plain links, without scripts. */
export function TextHeadings({ json, numbers = [] }: Props) {
  if (json === null) return null;
  const headings = headingsOfText(withNumbers(JSON.parse(json) as { type: string }, numbers));
  return (
    <HeadingList
      headings={headings}
      open={headings.length <= FEW}
      way={({ id, words }) => <a href={`#${id}`}>{words}</a>}
    />
  );
}
