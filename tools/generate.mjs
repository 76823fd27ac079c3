/**
 * Writes what follows from other files, so that nobody writes it by hand:
 *   apps/web/schema.graphql          the schema, from the built API (`npx nest build` first); left as it is where there is no build
 *   apps/web/src/gql/operations.ts   types and typed documents, from apps/web/schema.graphql and every *.graphql under apps/web/src
 *   apps/web/operations.json         the trusted documents: SHA-256 of an operation's text → its text
 *
 *   node tools/generate.mjs           writes them
 *   node tools/generate.mjs --check   fails, naming the file, when one is out of date
 */
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  concatAST,
  Kind,
  parse,
  print,
  separateOperations,
  specifiedRules,
  validate,
} from 'graphql';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const web = path.join(root, 'apps/web');
const BANNER =
  '// Written by tools/generate.mjs from the schema and the *.graphql files. Do not edit.\n/* eslint-disable */\n';

const config = {
  // What travels is text; `lib/` turns it into words for people.
  scalars: { ID: 'string', LocalDate: 'string', Instant: 'string', Pence: 'string' },
  strictScalars: true,
  skipTypename: true,
  enumsAsTypes: true,
  enumType: 'string-literal',
  immutableTypes: true,
  avoidOptionals: { field: true },
  documentMode: 'documentNode',
  dedupeFragments: true,
  useTypeImports: true,
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function main() {
  const check = process.argv.includes('--check');
  const schemaText = await readSchema();
  const schema = buildSchema(schemaText);
  const documents = await readDocuments();
  refuseMistakes(schema, documents);
  const files = {
    [path.join(web, 'schema.graphql')]: schemaText,
    [path.join(web, 'src/gql/operations.ts')]: await typedDocuments(schema, documents),
    [path.join(web, 'operations.json')]: trustedDocuments(documents),
  };
  const stale = [];
  for (const [file, text] of Object.entries(files)) {
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    stale.push(path.relative(root, file));
    if (check) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (check && stale.length > 0) throw new Error(`Out of date: ${stale.join(', ')}. Run: npm run generate`);
  process.stdout.write(
    stale.length > 0
      ? `Written: ${stale.join(', ')}\n`
      : `Generated files are current (${documents.length} documents).\n`,
  );
}

async function readSchema() {
  const cli = path.join(root, 'dist/apps/api/src/cli.js');
  if (existsSync(cli))
    return (
      await promisify(execFile)(process.execPath, [cli, 'schema'], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
    ).stdout;
  return readFile(path.join(web, 'schema.graphql'), 'utf8').catch(() => {
    throw new Error('apps/web/schema.graphql is missing. Build the API first: npx nest build');
  });
}

/** In the order of their paths, so that the output does not depend on the file system. */
async function readDocuments() {
  const names = (await readdir(path.join(web, 'src'), { recursive: true }))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const location = path.join(web, 'src', name);
      try {
        return { location, document: parse(await readFile(location, 'utf8')) };
      } catch (error) {
        throw new Error(`${path.relative(root, location)}: ${error.message}`);
      }
    }),
  );
}

function refuseMistakes(schema, documents) {
  const all = concatAST(documents.map(({ document }) => document));
  const owners = new Map();
  for (const { location, document } of documents) {
    for (const definition of document.definitions) {
      const name = definition.name?.value;
      const where = path.relative(root, location);
      if (!name) throw new Error(`${where}: every operation needs a name.`);
      if (owners.has(name)) throw new Error(`${where}: ${name} is already defined in ${owners.get(name)}.`);
      owners.set(name, where);
    }
  }
  // A fragment may wait for its page, so "is never used" is no mistake here.
  const faults = validate(
    schema,
    all,
    specifiedRules.filter((rule) => rule.name !== 'NoUnusedFragmentsRule'),
    { maxErrors: 20 },
  );
  if (faults.length > 0)
    throw new Error(faults.map((fault) => `${ownerOf(fault, documents)}${fault.message}`).join('\n'));
}

function ownerOf(fault, documents) {
  const source = fault.nodes?.[0]?.loc?.source;
  const owner = documents.find(({ document }) => document.loc?.source === source);
  return owner ? `${path.relative(root, owner.location)}:${fault.locations?.[0]?.line ?? 1}: ` : '';
}

async function typedDocuments(schema, documents) {
  if (documents.length === 0) return `${BANNER}export {};\n`;
  const text = await codegen({
    filename: path.join(web, 'src/gql/operations.ts'),
    schema: undefined,
    schemaAst: schema,
    schemaDocumentNode: undefined,
    documents,
    config,
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: typescriptOperations, documents: typedDocumentNode },
  });
  return `${BANNER}${text.trimEnd()}\n`;
}

/** The same text that the server prints from a typed document: the operation first, then the fragments it uses. */
function trustedDocuments(documents) {
  const all = concatAST(documents.map(({ document }) => document));
  const texts = Object.values(separateOperations(all)).map((one) => print(operationFirst(one)));
  const entries = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  return `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

function operationFirst(document) {
  const rank = (definition) => (definition.kind === Kind.OPERATION_DEFINITION ? 0 : 1);
  return { ...document, definitions: [...document.definitions].sort((a, b) => rank(a) - rank(b)) };
}
