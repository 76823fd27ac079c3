import type { FoundTerm } from '@folkmoot/kernel/find-terms.js';
import type { Block, Run } from './post-blocks.js';

/** The words of the glossary in a post, each where it first stands in it; inside a link none. */
export function postTerms(
  blocks: readonly Block[],
  firstIn: (text: string, said: Set<string>) => FoundTerm[],
): ReadonlyMap<Run, readonly FoundTerm[]> {
  const said = new Set<string>();
  const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.items)).flat();
  return new Map(
    runs.filter(({ href }) => href === undefined).map((run) => [run, firstIn(run.text, said)] as const),
  );
}
