import { fault, type Fault, type Refusal } from '@folkmoot/kernel/refusal.js';
import { newId } from '@folkmoot/kernel/id.js';
import type { AppLoadContext } from 'react-router';
import { AddForumFileDocument, ForumFilesBroughtDocument } from '../../../gql/operations.js';
import { allOf, optional, refuse, valuesOf, type Values } from '../../../lib/form.js';
import { base64Of, isNoFile, postedForm } from '../../../lib/upload.server.js';
import type { RefusedPost } from './posted-post.js';

const MOST_BYTES = 25 * 1024 * 1024;
const MOST_FILES = 10;

/** A post as its form sent it. What came with it as files is brought already. */
export interface PostedPost {
  readonly values: Values;
  readonly files: readonly { readonly id: string; readonly alt: string }[];
  /** Of files that were not taken. */
  readonly faults: readonly Fault[];
}

export async function postedPost(
  context: AppLoadContext,
  place: string,
  request: Request,
): Promise<PostedPost> {
  const { form, whole } = await postedForm(request, MOST_BYTES);
  const values = valuesOf(form);
  const ids = allOf(form, 'file');
  const faults: Fault[] = [];
  if (!whole)
    faults.push(
      fault('forum/files-too-large', 'files', 'The files of a post can have 25 MB together. Leave some out.'),
    );
  const uploads = form.getAll('files').filter((one): one is File => one instanceof File && !isNoFile(one));
  if (uploads.length > MOST_FILES)
    faults.push(fault('forum/too-many-files-of-post', 'files', `A post can have ${MOST_FILES} files.`));
  for (const upload of uploads.slice(0, MOST_FILES)) {
    const { addForumFile: answer } = await context.schema(AddForumFileDocument, {
      input: {
        requestId: newId(),
        place,
        speakingFor: optional(values, 'speakingFor') ?? null,
        name: upload.name,
        bytes: await base64Of(upload),
      },
    });
    if (answer.__typename === 'Refusal') faults.push(...answer.faults);
    else ids.push(answer.id);
  }
  return { values, files: ids.map((id) => ({ id, alt: values[`alt-${id}`] ?? '' })), faults };
}

/** The page as it was sent, with its files. */
export async function refusePost(
  context: AppLoadContext,
  place: string,
  refusal: Refusal,
  { values, files }: PostedPost,
): Promise<RefusedPost> {
  if (files.length === 0) return refuse(refusal, values);
  const { forumFilesBrought } = await context.schema(ForumFilesBroughtDocument, { place });
  const kept = forumFilesBrought.filter((one) => files.some(({ id }) => id === one.id));
  return { ...refuse(refusal, values), kept };
}
