import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import { formatPence } from '@folkmoot/kernel/money.js';
import { ruleInWords } from '@folkmoot/risk-sharing/domain/rule-sentence.js';
import type { AgreementTerms, Scheme } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { FORM_WORDS, SOURCE_WORDS, VAT_WORDS } from '@folkmoot/risk-sharing/terms/draft-words.js';
import { monthsOf } from '@folkmoot/risk-sharing/terms/period.js';
import { contributed, ruleTerms } from '@folkmoot/risk-sharing/terms/rule-terms.js';
import { formatDate } from '../../../lib/dates.js';
import { withoutControls } from '../../../lib/without-controls.js';
import { monthShort } from '../month-words.js';

export interface Scheduled {
  readonly place: string;
  readonly number: number;
  readonly title: string;
  readonly n: number;
  readonly standing: string;
  /** Of what was sent for signature. */
  readonly hash: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly terms: AgreementTerms;
}

/** The contribution and risk-share schedules of one version, for the lawyers to put into the deed. */
export function schedulesWord(made: Scheduled): Promise<Buffer> {
  const title = withoutControls(`Schedules to agreement ${made.number}: ${made.title}`);
  const document = new Document({
    title,
    creator: withoutControls(made.place),
    lastModifiedBy: withoutControls(made.place),
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 44, bold: true } },
        heading1: {
          run: { size: 34, bold: true },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: LAYERS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 567, hanging: 567 } } }, // 1 cm
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } }, // A4, in twentieths of a point
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [run(`${title} · `), new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [...opening(made, title), ...contributions(made.terms), ...riskShare(made.terms)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const LAYERS = 'layers';

const run = (text: string): TextRun => new TextRun(withoutControls(text));
const words = (text: string): Paragraph => new Paragraph({ children: [run(text)] });
const heading = (text: string, level: 1 | 2 = 1): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [run(text)],
  });

function opening(made: Scheduled, title: string): FileChild[] {
  const holds = made.from
    ? `from ${formatDate(made.from)}${made.to ? ` to ${formatDate(made.to)}` : ''}`
    : 'its day is not set';
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    words(`${made.place}. Version ${made.n}, ${made.standing.replace('-', ' ')}; ${holds}.`),
    words(
      `Between ${made.terms.partners.map((one) => one.name).join(', ')}, in this order, which decides ties.`,
    ),
    ...(made.hash ? [words(`SHA-256 of what is signed: ${made.hash}`)] : []),
  ];
}

function contributions(terms: AgreementTerms): FileChild[] {
  return [
    heading('Schedule 1: contributions'),
    ...terms.schemes.flatMap((scheme) => contributionsTo(scheme, terms)),
  ];
}

function contributionsTo(scheme: Scheme, terms: AgreementTerms): FileChild[] {
  const name = (id: string | null): string =>
    terms.partners.find((one) => one.id === id)?.name ?? 'not yet named';
  const months = monthsOf(terms.firstMonth, terms.months);
  const sources = scheme.contributions;
  const facts = [
    scheme.form ? FORM_WORDS[scheme.form].text : 'Form not yet chosen',
    `host: ${name(scheme.host)}`,
    ...(scheme.poolManager ? [`manager: ${scheme.poolManager}`] : []),
    ...(scheme.vat ? [`VAT: ${VAT_WORDS[scheme.vat].text}`] : []),
    ...(scheme.figures ? [`figures are ${scheme.figures} of VAT`] : []),
    ...(scheme.ringFence ? [`ring-fenced: ${scheme.ringFence}`] : []),
  ];
  return [
    heading(scheme.title, 2),
    words(`${facts.join('; ')}.`),
    grid([
      ['Month', ...sources.map((one) => `${name(one.partner)}: ${SOURCE_WORDS[one.source]}`)],
      ...months.map((month, at) => [
        monthShort(month),
        ...sources.map((one) => formatPence(one.pence[at] ?? 0n)),
      ]),
      ['The year', ...sources.map((one) => formatPence(one.pence.reduce((sum, pence) => sum + pence, 0n)))],
    ]),
    words(
      `In the year: ${terms.partners.map(({ id, name: called }) => `${called} ${formatPence(contributed(scheme, id))}`).join('; ')}.`,
    ),
  ];
}

function riskShare(terms: AgreementTerms): FileChild[] {
  return [
    heading('Schedule 2: risk share'),
    ...terms.rules.flatMap((sharing, at): FileChild[] => {
      const { over, under, caps } = ruleInWords(ruleTerms(terms, sharing).terms);
      const titles = sharing.schemes.map((key) => terms.schemes.find((one) => one.key === key)?.title ?? key);
      const percentages = sharing.printedBps;
      return [
        heading(`Rule ${at + 1}: ${titles.join(' and ')}${titles.length > 1 ? ', netted first' : ''}`, 2),
        words('Where the schemes cost more than their budgets:'),
        ...layers(over, at * 2),
        words('Where they cost less:'),
        ...layers(under, at * 2 + 1),
        ...caps.map(words),
        ...(percentages
          ? [
              words(
                `Printed percentages: ${terms.partners.map(({ id, name }) => `${name} ${perCent(percentages[id] ?? 0n)}`).join('; ')}. ${sharing.governs === 'printed' ? 'They govern.' : 'Where they differ from the contributions, the contributions govern.'}`,
              ),
            ]
          : []),
      ];
    }),
    words(
      'Amounts are whole pence. What is left of dividing goes penny by penny to the largest remainders, in each layer by itself; a tie goes to who stands first among the partners.',
    ),
  ];
}

/** Numbered anew for each list, so that a clause of the deed can name a layer. */
const layers = (texts: readonly string[], instance: number): Paragraph[] =>
  texts.map(
    (text) => new Paragraph({ numbering: { reference: LAYERS, level: 0, instance }, children: [run(text)] }),
  );
const perCent = (bps: bigint): string =>
  `${bps / 100n}${bps % 100n === 0n ? '' : `.${String(bps % 100n).padStart(2, '0')}`}%`;

/** Under its headings, repeated on each page; the first column is words, the others are money. */
const grid = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map((text, column) => cell(text, row === 0 || row === rows.length - 1, column > 0)),
        }),
    ),
  });

const cell = (text: string, bold: boolean, money: boolean): TableCell =>
  new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        spacing: { after: 0 },
        alignment: money ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: withoutControls(text), bold })],
      }),
    ],
  });
