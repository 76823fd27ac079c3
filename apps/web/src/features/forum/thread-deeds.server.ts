import type { AppLoadContext } from 'react-router';
import { AddForumPostDocument, MarkForumThreadReadDocument } from '../../gql/operations.js';
import type { PostedPost } from './files/posted-post.server.js';
import { optional, type Values } from '../../lib/form.js';

export const addPost = async (context: AppLoadContext, { values, files }: PostedPost) =>
  (
    await context.schema(AddForumPostDocument, {
      input: {
        requestId: values.requestId ?? '',
        threadId: values.threadId ?? '',
        speakingFor: optional(values, 'speakingFor') ?? null,
        text: values.text ?? '',
        files: [...files],
      },
    })
  ).addForumPost;

const LARGEST = 2_147_483_647;

export const markRead = async (context: AppLoadContext, values: Values) =>
  (
    await context.schema(MarkForumThreadReadDocument, {
      input: {
        requestId: values.requestId ?? '',
        threadId: values.threadId ?? '',
        number: Math.min(Number.parseInt(values.number ?? '', 10) || 0, LARGEST),
      },
    })
  ).markForumThreadRead;
