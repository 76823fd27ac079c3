import { ownDataHtml, ownDataJson } from '../features/access/own-data-file.js';
import { OwnDataDocument } from '../gql/operations.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';

export async function loader({ context, params }: LoaderArgs) {
  const { ownData } = await context.schema(OwnDataDocument, {});
  if (!ownData || context.reader.kind !== 'person') throw new Response(null, { status: 404 });
  const { day, kinds } = ownData;
  switch (params.as) {
    case 'json':
      return attachment(ownDataJson(kinds), `folkmoot-${day}.json`, 'application/json; charset=utf-8');
    case 'html':
      return attachment(
        ownDataHtml(kinds, context.reader.name, day),
        `folkmoot-${day}.html`,
        'text/html; charset=utf-8',
      );
    default:
      throw new Response(null, { status: 404 });
  }
}
