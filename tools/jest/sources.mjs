import { transform } from '@swc/core';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url).href;
const globals = new URL('./globals.mjs', import.meta.url).href;

/** Sources import './x.js' and '@folkmoot/area/x.js', as Node will see them after the build; the files here end in .ts. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  const source = sourceOf(specifier, context.parentURL);
  return source ? { url: source, shortCircuit: true } : next(specifier, context);
}

const known = new Map();

function sourceOf(specifier, parent) {
  if (!specifier.endsWith('.js')) return null;
  let target;
  if (specifier.startsWith('@folkmoot/')) target = `${root}libs/${specifier.slice('@folkmoot/'.length)}`;
  else if (specifier.startsWith('.') && parent?.startsWith(root) && !parent.includes('/node_modules/'))
    target = new URL(specifier, parent).href;
  else return null;
  const source = target.replace(/\.js$/, '.ts');
  if (!known.has(source)) known.set(source, existsSync(fileURLToPath(source)));
  return known.get(source) ? source : null;
}

export async function load(url, context, next) {
  if (!url.startsWith(root) || !/\.ts(\?|$)/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    sourceFileName: filename,
    configFile: false,
    swcrc: false,
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
