import type { PlanCopyQuery } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { footnotesIn } from '../footnotes.js';
import { seenBy } from '../openness.js';
import { pictureAddress } from '../picture-facts.js';
import type { CopiedText } from './copied-text.js';
import { markdownOf, markdownWords } from './markdown.js';
import { missingFrom, missingSentence } from './missing-from-copy.js';
import { withNumbers } from '../numbered-text.js';
import { deeper, holdsWords, parseText } from './text-node.js';

type Plan = NonNullable<PlanCopyQuery['plan']>;

const factsOf = ({ section }: CopiedText): string =>
  `${section.owner.name}. Seen by: ${seenBy(section.openness, section.owner.name)}.`;

const textBelow = (copy: CopiedText, below: boolean, origin: string, notesBefore = 0): string => {
  const text = withNumbers(parseText(copy.json), copy.paragraphs);
  if (!holdsWords(text)) return 'Nothing is written here yet.\n';
  const { documentId } = copy.section;
  return markdownOf(below ? deeper(text) : text, {
    notesBefore,
    addressOf: (picture) => (documentId ? origin + pictureAddress(documentId, picture) : ''),
  });
};

const notesOf = (copy: CopiedText): number => footnotesIn(parseText(copy.json)).length;

/** `of` says what it is a copy of: a day, or a version. Pictures are had from `origin`, by who may. */
export const sectionMarkdown = (copy: CopiedText, of: string, origin: string): string =>
  [
    `# ${markdownWords(copy.section.title)}`,
    markdownWords(`${factsOf(copy)} ${of}`),
    textBelow(copy, false, origin),
  ].join('\n\n');

export const planMarkdown = (
  plan: Plan,
  copies: readonly CopiedText[],
  place: string,
  at: string,
  origin: string,
): string => {
  const missing = missingFrom({ known: plan.sections, copied: copies });
  return [
    `# ${markdownWords(plan.title)}`,
    markdownWords(
      `${place}. Title and priorities seen by: ${seenBy(plan.openness, place)}. Copy of ${formatInstant(at)}.`,
    ),
    '## Priorities',
    plan.priorities.map((one) => `- **Priority ${one.number}** ${markdownWords(one.title)}`).join('\n') ||
      'No priorities have been chosen yet.',
    ...copies.flatMap((copy, index) => [
      `## ${copy.section.number}. ${markdownWords(copy.section.title)}`,
      markdownWords(factsOf(copy)),
      textBelow(
        copy,
        true,
        origin,
        copies.slice(0, index).reduce((sum, before) => sum + notesOf(before), 0),
      ).trimEnd(),
    ]),
    ...(missing.length > 0
      ? ['## Not in this copy', missing.map((one) => `- ${markdownWords(missingSentence(one))}`).join('\n')]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
};
