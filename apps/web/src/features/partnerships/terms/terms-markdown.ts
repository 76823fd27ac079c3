import type { TermsReadFragment } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { sinceWords } from './since.js';

/** Signs that Markdown would take for its own, as they were written. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+\.)(?=\s)/, '$1\\$2');

/** The terms as a file to keep. */
export const termsMarkdown = (place: string, terms: TermsReadFragment): string =>
  [
    `# ${plain(place)}: terms of reference as at ${formatDate(terms.day)}`,
    sinceWords(terms),
    ...terms.parts.flatMap(({ title, lines }) => [
      `## ${title}`,
      ...lines.flatMap((line) => [
        ...(lines.length > 1 ? [`### ${line.label}`] : []),
        ...(line.lines.length === 0 ? ['Not settled yet.'] : line.lines.map(plain)),
      ]),
    ]),
  ].join('\n\n') + '\n';
