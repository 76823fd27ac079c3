import { JoinFindDocument } from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';
import type { FoundOrganisation } from './codes.js';

const LONGEST = 200;

/** What is asked for by `?q=`, and whom the register has like it; nobody where nothing is asked. */
export async function organisationsLike(
  context: WebContext,
  request: Request,
): Promise<{ text: string; found: readonly FoundOrganisation[] }> {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (text === '') return { text, found: [] };
  const { findOrganisations } = await context.schema(JoinFindDocument, { text });
  return { text, found: findOrganisations };
}
