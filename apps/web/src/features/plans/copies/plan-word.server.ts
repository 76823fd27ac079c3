import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { PlanCopyQuery } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { seenBy } from '../openness.js';
import { withNumbers } from '../numbered-text.js';
import type { CopiedText } from './copied-text.js';
import { missingFrom, missingSentence } from './missing-from-copy.js';
import { holdsWords, parseText } from './text-node.js';
import { PARAGRAPH_NUMBER, WordText, type WordPictures } from './word-text.server.js';
import { withoutControls } from '../../../lib/without-controls.js';

type Copies = readonly CopiedText[];
type Plan = NonNullable<PlanCopyQuery['plan']>;

/** `of` says what it is a copy of: a day, or a version. */
export const sectionWord = (
  copy: CopiedText,
  place: string,
  of: string,
  pictures?: WordPictures,
): Promise<Buffer> => {
  const text = new WordText(pictures);
  return packed({
    title: copy.section.title,
    place,
    of,
    copies: [copy],
    text,
    content: sectionOf(text, copy, `${place}. ${of}`),
  });
};

export const planWord = (
  plan: Plan,
  copies: Copies,
  place: string,
  at: string,
  pictures?: WordPictures,
): Promise<Buffer> => {
  const text = new WordText(pictures);
  const missing = missingFrom({ known: plan.sections, copied: copies });
  return packed({
    title: plan.title,
    place,
    of: `Copy of ${formatInstant(at)}.`,
    copies,
    text,
    content: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(plan.title)] }),
      facts(
        `${place}. Title and priorities seen by: ${seenBy(plan.openness, place)}. Copy of ${formatInstant(at)}.`,
      ),
      heading('Priorities'),
      ...plan.priorities.map(
        (one) =>
          new Paragraph({
            children: [new TextRun({ text: `Priority ${one.number} `, bold: true }), run(one.title)],
          }),
      ),
      ...(plan.priorities.length === 0 ? [new Paragraph('No priorities have been chosen yet.')] : []),
      ...copies.flatMap((copy) => sectionOf(text, copy, '', true)),
      ...(missing.length > 0
        ? [
            heading('Not in this copy'),
            ...missing.map((one) => new Paragraph({ children: [run(missingSentence(one))] })),
          ]
        : []),
    ],
  });
};

const run = (text: string): TextRun => new TextRun(withoutControls(text));
const facts = (text: string): Paragraph => new Paragraph({ style: 'Facts', children: [run(text)] });
const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(text)] });

function sectionOf(text: WordText, copy: CopiedText, day: string, numbered = false): FileChild[] {
  const { section } = copy;
  const written = withNumbers(parseText(copy.json), copy.paragraphs);
  const title = numbered ? `${section.number}. ${section.title}` : section.title;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: numbered,
      children: [new Bookmark({ id: bookmarkOf(section.id), children: [run(title)] })],
    }),
    facts(`${section.owner.name}. Seen by: ${seenBy(section.openness, section.owner.name)}. ${day}`.trim()),
    ...(holdsWords(written) ? text.of(written) : [new Paragraph('Nothing is written here yet.')]),
  ];
}

/** A bookmark's name has forty signs at most and no dashes. */
export const bookmarkOf = (sectionId: string): string => `section_${sectionId.replaceAll('-', '')}`;

/**
 * What makes a copy recognisable when it comes back: the section, the text's epoch, the hash of exactly this text and, where the
 * reader is known, how many changes are in it. Word keeps 255 signs of a property.
 */
export const marksOf = (copies: Copies): { name: string; value: string }[] =>
  copies.map(({ section, epoch, sha256, changes }) => ({
    name: `Folkmoot section ${section.number}`,
    value: [section.id, epoch, sha256 ?? 'empty', ...(changes == null ? [] : [changes])].join(' '),
  }));

function packed(made: {
  title: string;
  place: string;
  of: string;
  copies: Copies;
  text: WordText;
  content: FileChild[];
}): Promise<Buffer> {
  const title = withoutControls(made.title);
  const document = new Document({
    title,
    subject: `The plan of ${withoutControls(made.place)}`,
    creator: withoutControls(made.place),
    lastModifiedBy: withoutControls(made.place),
    description: withoutControls(made.of),
    customProperties: marksOf(made.copies),
    numbering: { config: [...made.text.numbering] },
    footnotes: made.text.footnotes,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 160 } },
        },
        title: { run: { size: 52, bold: true } },
        heading1: { run: { size: 40, bold: true }, paragraph: above(360) },
        heading2: { run: { size: 32, bold: true }, paragraph: above(320) },
        heading3: { run: { size: 28, bold: true }, paragraph: above(280) },
        heading4: { run: { size: 24, bold: true }, paragraph: above(240) },
        hyperlink: { run: { color: '005EB8', underline: {} } },
      },
      characterStyles: [
        { id: PARAGRAPH_NUMBER, name: 'Paragraph number', run: { size: 18, color: '4C6272' } },
      ],
      paragraphStyles: [
        { id: 'Facts', name: 'Facts', basedOn: 'Normal', next: 'Normal', run: { size: 20, color: '4C6272' } },
        { id: 'ListContinue', name: 'List Continue', basedOn: 'Normal' },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } }, // A4, in twentieths of a point
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Facts',
                children: [run(`${title} · `), new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: made.content,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const above = (before: number) => ({ spacing: { before, after: 120 }, keepNext: true });
