import { termsMarkdown } from '../features/partnerships/terms/terms-markdown.js';
import { termsOf } from '../features/partnerships/terms/terms-of.server.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';

export async function loader(args: LoaderArgs) {
  const { here, terms } = await termsOf(args);
  return attachment(
    termsMarkdown(here.name, terms),
    `${here.slug}-terms-of-reference-${terms.day}.md`,
    'text/markdown; charset=utf-8',
  );
}
