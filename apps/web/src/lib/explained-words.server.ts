import type { AppLoadContext } from 'react-router';
import { ExplainedWordsDocument, type ExplainedWordFragment } from '../gql/operations.js';

/** The words of a place’s glossary that stand in the texts of a page. One question for all of them. */
export async function explainedIn(
  context: AppLoadContext,
  place: string,
  ...texts: readonly (string | null | undefined)[]
): Promise<readonly ExplainedWordFragment[]> {
  const text = texts.filter(Boolean).join('\n');
  if (text === '') return [];
  const { explainedWords } = await context.schema(ExplainedWordsDocument, { place, text });
  return explainedWords;
}
