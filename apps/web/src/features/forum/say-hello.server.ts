import type { AppLoadContext } from 'react-router';
import { ForumChoicesDocument, StartForumThreadDocument } from '../../gql/operations.js';
import { optional, type Values } from '../../lib/form.js';

const TOPIC = 'Hello';
const LONGEST_TITLE = 150;

/** Starts the thread of a newcomer’s first post, named after whom they speak for. */
export async function sayHello(context: AppLoadContext, place: string, values: Values) {
  const { forum } = await context.schema(ForumChoicesDocument, { place });
  const hat = forum?.hats.find((one) => one.id === values.speakingFor);
  const { startForumThread } = await context.schema(StartForumThreadDocument, {
    input: {
      requestId: values.requestId ?? '',
      place,
      speakingFor: optional(values, 'speakingFor') ?? null,
      topic: TOPIC,
      title: `Hello from ${hat?.name ?? 'a newcomer'}`.slice(0, LONGEST_TITLE),
      text: values.text ?? '',
    },
  });
  return startForumThread;
}
