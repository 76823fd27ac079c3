import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const { ground, areas, observers } = require('../../libs/architecture.cjs') as Record<
  'ground' | 'areas' | 'observers',
  string[]
>;
const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
const all = [...ground, ...areas, ...observers];
const after = (name: string): string => all[all.indexOf(name) + 1]!;

type Files = Record<string, string>;
const file = 'export const x = 1;\n';
const imports = (target: string): string => `import { x } from '${target}';\nexport const y = x;\n`;

/** The fewest files that break a rule; `a` and `b` are theirs alone, so that those of all rules stand in one house. */
function illegal(rule: string, a: string, b: string): Files {
  const order = /^(.+)-knows-only-what-is-before-it$/.exec(rule)?.[1];
  if (order) {
    const later = after(order);
    return {
      [`libs/${order}/${a}.ts`]: imports(`@folkmoot/${later}/contract/${b}.js`),
      [`libs/${later}/contract/${b}.ts`]: file,
    };
  }
  const contract = /^only-the-contract-of-(.+)$/.exec(rule)?.[1];
  if (contract) {
    const other = areas.find((area) => areas.indexOf(area) > areas.indexOf(contract)) ?? areas[0]!;
    return {
      [`libs/${other}/actions/${a}.ts`]: imports(`@folkmoot/${contract}/domain/${b}.js`),
      [`libs/${contract}/domain/${b}.ts`]: file,
    };
  }
  const others: Record<string, Files> = {
    'kernel-stands-alone': { [`libs/kernel/${a}.ts`]: imports('node:fs') },
    'domain-is-pure': { [`libs/${areas[0]}/domain/${a}.ts`]: imports('node:fs') },
    'libs-never-import-apps': {
      [`libs/platform/${a}.ts`]: imports(`../../apps/api/src/${b}.js`),
      [`apps/api/src/${b}.ts`]: file,
    },
    'the-web-takes-only-the-kernel': {
      [`apps/web/src/lib/${a}.ts`]: imports(`@folkmoot/platform/${b}.js`),
      [`libs/platform/${b}.ts`]: file,
    },
    'web-features-stay-apart': {
      [`apps/web/src/features/plans/${a}.ts`]: imports(`../commitments/${b}.js`),
      [`apps/web/src/features/commitments/${b}.ts`]: file,
    },
    'web-parts-know-no-features': {
      [`apps/web/src/ui/${a}.ts`]: imports(`../features/plans/${b}.js`),
      [`apps/web/src/features/plans/${b}.ts`]: file,
    },
    'no-cycles': {
      [`libs/kernel/${a}.ts`]: imports(`./${b}.js`),
      [`libs/kernel/${b}.ts`]: imports(`./${a}.js`),
    },
    resolvable: { [`libs/platform/${a}.ts`]: imports('./nowhere.js') },
  };
  const files = others[rule];
  if (!files) throw new Error(`The rule ${rule} has no illegal fixture: add one here.`);
  return files;
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** The rules that the house in these files breaks, and where. */
function broken(files: Files): readonly Violation[] {
  const house = mkdtempSync(join(tmpdir(), 'folkmoot-house-'));
  try {
    mkdirSync(join(house, 'libs'));
    mkdirSync(join(house, 'apps'));
    writeFileSync(join(house, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(house, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { module: 'nodenext', target: 'es2023', paths: { '@folkmoot/*': ['./libs/*'] } },
      }),
    );
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, name)), { recursive: true });
      writeFileSync(join(house, name), text);
    }
    const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const command = [
      bin,
      'libs',
      'apps',
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ];
    const output = execFileSync(process.execPath, command, {
      cwd: house,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe('the boundaries of the house', () => {
  it('has one folder in libs/ for each name in architecture.cjs, and no other', () => {
    const folders = readdirSync(join(root, 'libs'), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name);
    expect(folders.sort()).toEqual([...all].sort());
  });

  it('lets a lawful house stand', () => {
    expect(
      broken({
        'libs/kernel/a.ts': file,
        'libs/access/contract/b.ts': file,
        'libs/partnerships/domain/c.ts': imports('@folkmoot/access/contract/b.js'),
        'apps/web/src/routes/d.ts': imports('../features/plans/e.js'),
        'apps/web/src/features/plans/e.ts': imports('@folkmoot/kernel/a.js'),
      }),
    ).toEqual([]);
  });

  describe('an unlawful one', () => {
    const rules = forbidden.map(({ name }, n) => ({ name, files: illegal(name, `a${n}`, `b${n}`) }));
    let violations: readonly Violation[];
    beforeAll(() => {
      violations = broken(Object.assign({}, ...rules.map(({ files }) => files)) as Files);
    }, 60_000);

    it.each(rules)('is refused where it breaks $name', ({ name, files }) => {
      expect(
        violations.filter(({ from, rule }) => rule.name === name && Object.hasOwn(files, from)),
      ).not.toEqual([]);
    });
  });
});
