import {
  ForumPostPageDocument,
  type ParagraphNumberPartsFragment,
  SectionToPromiseFromDocument,
} from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { links } from '../../lib/links.js';
import { begun, type Begun } from './begun.js';

/** How the plan tells what stands in a paragraph that people cite by its number. */
type WordsOfParagraph = (
  json: string,
  numbers: readonly ParagraphNumberPartsFragment[],
  label: string,
) => string | undefined;

const numberOf = (text: string | null): number => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0);

/** What a new commitment is to be made of: `?section=falls-at-home&paragraph=12` or `?thread=3&post=2`; null where of nothing. */
export async function begunFrom(
  context: WebContext,
  place: string,
  query: URLSearchParams,
  wordsOfParagraph: WordsOfParagraph,
): Promise<Begun | null> {
  const section = query.get('section');
  if (section !== null) return fromSection(context, place, section, query.get('paragraph'), wordsOfParagraph);
  if (query.get('thread') === null) return null;
  const [thread, post] = [numberOf(query.get('thread')), numberOf(query.get('post'))];
  const { forumPostPage: page } = await context.schema(ForumPostPageDocument, { place, thread, post });
  if (!page || page.post.text === null) return null;
  return begun({
    kind: 'forum-post',
    id: page.post.id,
    mark: null,
    label: `Post ${post} in ${page.threadTitle}`,
    path: links.forumPost(place, thread, post),
    words: page.post.text,
    openness: 'forum',
  });
}

async function fromSection(
  context: WebContext,
  place: string,
  address: string,
  paragraph: string | null,
  wordsOfParagraph: WordsOfParagraph,
): Promise<Begun | null> {
  const { section } = await context.schema(SectionToPromiseFromDocument, { place, section: address });
  if (!section || section.text === null) return null;
  const words = paragraph && wordsOfParagraph(section.text, section.paragraphs, paragraph);
  const mark = words ? paragraph : null;
  return begun({
    kind: 'plan-section',
    id: section.id,
    mark,
    label: `Section ${section.number}: ${section.title}${mark ? `, paragraph ${mark}` : ''}`,
    path: `${links.section(place, section.slug)}${mark ? `#p${mark}` : ''}`,
    words: words || '',
    openness: section.openness,
    ...(section.paragraphs.length > 0 && {
      asksWhichParagraph: { section: section.slug, missed: paragraph !== null && !mark },
    }),
  });
}
