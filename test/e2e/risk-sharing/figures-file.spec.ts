import { describe, expect, it } from '@jest/globals';
import * as sheets from '@e965/xlsx';
import fc from 'fast-check';
import JSZip from 'jszip';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import calculate from 'xlsx-calc';
import { agreementTermsShape, type StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { figuresWorkbook } from '@folkmoot/risk-sharing/year/figures/figures-workbook.js';
import { formulaWorkbook } from '../../../apps/web/src/lib/workbook.server.js';
import { corridorTerms } from '../../worlds/corridor-terms.js';

const IDS = [1, 2, 3].map((n) => `0198f000-0000-7000-8000-00000000000${String(n)}`) as [
  string,
  string,
  string,
];
const [BOARD, COUNCIL, TRUST] = IDS;

type Rule = StoredTerms['rules'][number]['rule'];
const withRule = (rule: Partial<Rule>): StoredTerms => {
  const terms = corridorTerms(...IDS);
  const [first, ...more] = terms.rules;
  return { ...terms, rules: [{ ...first!, rule: { ...first!.rule, ...rule } }, ...more] };
};

const figures = (terms: StoredTerms, variances: readonly bigint[]) =>
  figuresWorkbook(
    'Care & support at home',
    [
      {
        id: 'v1',
        n: 1,
        terms: agreementTermsShape.parse(JSON.parse(JSON.stringify(terms))),
        from: '2026-04-01',
        to: null,
      },
    ],
    '2026-06',
    ['s1', 's2', 's3'].map((scheme, at) => ({
      id: scheme,
      scheme,
      month: '2026-06',
      budget: 1_440_000_000n,
      actualToDate: 0n,
      forecastOutturn: 1_440_000_000n + (variances[at] ?? 0n),
      lines: null,
      final: false,
    })),
  );

/** The file without what its formulas came to: whoever opens it must compute. */
async function emptied(book: Uint8Array): Promise<Buffer> {
  const zip = await JSZip.loadAsync(book);
  for (const name of Object.keys(zip.files).filter((one) => one.includes('/sheet'))) {
    const xml = await zip.file(name)!.async('string');
    zip.file(name, xml.replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}

const basis = fc.oneof(
  fc.constantFrom<Rule['over'][number]['basis']>(
    { kind: 'contribution', asOf: 'final' },
    { kind: 'single', partner: COUNCIL },
    { kind: 'carryForward' },
    { kind: 'escalate' },
    { kind: 'reserve', then: { kind: 'contribution' } },
    { kind: 'reserve', then: { kind: 'carryForward' } },
  ),
  fc.tuple(fc.integer({ min: 1, max: 97 }), fc.nat(1_234_567), fc.nat(9)).map(([one, other, third]) => ({
    kind: 'fixed' as const,
    shares: { [BOARD]: one, [COUNCIL]: other, [TRUST]: third },
  })),
);
const layers = fc.tuple(basis, basis, basis).map(([one, other, third]): Rule['over'] => [
  { from: 0, to: '24000001', unit: 'pence', basis: one },
  { from: '24000001', to: '72000000', unit: 'pence', basis: other },
  { from: '72000000', to: null, unit: 'pence', basis: third },
]);
const bps = fc.tuple(basis, basis).map(([one, other]): Rule['over'] => [
  { from: 0, to: 133, unit: 'bps', basis: one },
  { from: 133, to: null, unit: 'bps', basis: other },
]);
const rules = fc.record<Partial<Rule>>({
  over: fc.oneof(layers, bps),
  under: fc.oneof(layers, bps),
  reservePence: fc.constantFrom('0', '12000000', '90000000'),
  caps: fc.array(
    fc.record({
      partner: fc.constantFrom(...IDS),
      direction: fc.constantFrom('over' as const, 'both' as const),
      limit: fc.nat(60_000_000),
      unit: fc.constant('pence' as const),
    }),
    { maxLength: 3 },
  ),
  capOverflow: fc.constantFrom<NonNullable<Rule['capOverflow']>>(
    { mode: 'decide' },
    { mode: 'partner', partner: TRUST },
    { mode: 'redistribute', basis: { kind: 'contribution' } },
  ),
});
const variance = fc.bigInt({ min: -200_000_000n, max: 200_000_000n });

describe('the figures that a partner takes home', () => {
  it('are formulas which a separate library computes to the same pence, under any rule', async () => {
    let formulas = 0;
    await fc.assert(
      fc.asyncProperty(rules, variance, variance, async (rule, one, other) => {
        const made = figures(withRule(rule), [one, other, 777n]);
        const book = sheets.read(await emptied(formulaWorkbook(made)), {
          cellFormula: true,
          sheetStubs: true,
        });
        calculate(book);
        for (const sheet of made)
          for (const [row, cells] of sheet.rows.entries())
            for (const [column, cell] of cells.entries()) {
              if (cell?.formula === undefined) continue;
              formulas += 1;
              const place = sheets.utils.encode_cell({ r: row, c: column });
              const found: unknown = (book.Sheets[sheet.name] as Record<string, sheets.CellObject>)[place]?.v;
              expect({ place, formula: cell.formula, found: Number(found) + 0 }).toEqual({
                place,
                formula: cell.formula,
                found: Number(cell.number),
              });
            }
      }),
      { numRuns: 60 },
    );
    expect(formulas).toBeGreaterThan(2_000);
  }, 60_000);

  it('stay exact in sums far beyond those of any place', async () => {
    const made = figures(withRule({ caps: [] }), [9_999_999_999_999n, -33n, 0n]);
    const book = sheets.read(await emptied(formulaWorkbook(made)), { sheetStubs: true });
    calculate(book);
    const found = made[0]!.rows.flatMap((cells, row) =>
      cells[3]?.formula
        ? [(book.Sheets['Summary'] as Record<string, sheets.CellObject>)[`D${String(row + 1)}`]?.v]
        : [],
    );
    expect(found).toEqual(
      made[0]!.rows.flatMap((cells) => (cells[3]?.formula ? [Number(cells[3].number)] : [])),
    );
  });

  // Its word processor alone is often there, and opens no workbook.
  const calc = ['/usr/lib/libreoffice/program', '/opt/libreoffice/program'].find((one) =>
    existsSync(join(one, 'libsclo.so')),
  );
  if (!calc) console.warn('LibreOffice Calc is not installed here: the figures were not recalculated by it.');
  (calc ? it : it.skip)(
    'are computed alike by LibreOffice',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'figures-'));
      try {
        const made = figures(corridorTerms(...IDS), [150_000_001n, -30_000_000n, 777n]);
        await writeFile(join(folder, 'figures.xlsx'), await emptied(formulaWorkbook(made)));
        await promisify(execFile)(
          join(calc!, 'soffice'),
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
            '--outdir',
            folder,
            join(folder, 'figures.xlsx'),
          ],
          { timeout: 90_000 },
        );
        const names = (await readdir(folder)).filter((one) => one.endsWith('.csv'));
        expect(names).toHaveLength(made.length);
        for (const sheet of made) {
          const csv = await readFile(join(folder, `figures-${sheet.name}.csv`), 'utf8');
          const cells = sheets.utils.sheet_to_json<string[]>(
            sheets.read(csv, { type: 'string', raw: true }).Sheets['Sheet1']!,
            { header: 1, raw: true },
          );
          for (const [row, expected] of sheet.rows.entries())
            for (const [column, cell] of expected.entries())
              if (cell?.formula !== undefined)
                expect([sheet.name, row, column, Number(cells[row]?.[column])]).toEqual([
                  sheet.name,
                  row,
                  column,
                  Number(cell.number),
                ]);
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
