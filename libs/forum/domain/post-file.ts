import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { wordFaults } from './words.js';

const MB = 1024 * 1024;

export const MOST_FILES_OF_A_POST = 10;
export const MOST_BYTES_OF_A_POST = 25 * MB;
export const LONGEST_ALT = 500;

/** Within a day, wherever they come from: by person and by organisation, never by network address. */
export const FILES_OF_A_DAY = {
  person: { files: 50, bytes: 100 * MB },
  organisation: { files: 300, bytes: 500 * MB },
} as const;

/** A file brought for a post; until the post is there only who brought it has it. Its `id` is the file's own. */
export interface PostFile {
  readonly id: Id;
  readonly version: number;
  /** The body that talks. */
  readonly partnershipId: Id;
  readonly postId: Id | null;
  /** Among the files of its post, from 1; 0 until then. */
  readonly place: number;
  /** What a picture shows, for those who do not see it. */
  readonly alt: string;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly at: Date;
}

/** A file with what of the stored file a decision needs. */
export interface BroughtFile extends PostFile {
  readonly fileVersion: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export const isPicture = ({ mediaType }: { readonly mediaType: string }): boolean =>
  mediaType.startsWith('image/');

/** What somebody and their organisation brought within the last day. */
export interface BroughtLately {
  readonly files: number;
  readonly bytes: number;
}

export function dayFaults(
  size: number,
  lately: { readonly person: BroughtLately; readonly organisation: BroughtLately },
): Fault[] {
  const over = (who: 'person' | 'organisation'): boolean =>
    lately[who].files >= FILES_OF_A_DAY[who].files || lately[who].bytes + size > FILES_OF_A_DAY[who].bytes;
  const most = (who: 'person' | 'organisation'): string =>
    `${FILES_OF_A_DAY[who].files} files or ${FILES_OF_A_DAY[who].bytes / MB} MB a day, which is the most. Bring this file tomorrow, or post a link instead.`;
  if (over('person')) return [fault('forum/too-many-files', 'files', `You have brought ${most('person')}`)];
  return over('organisation')
    ? [
        fault(
          'forum/too-many-files-of-organisation',
          'files',
          `People of your organisation have brought ${most('organisation')}`,
        ),
      ]
    : [];
}

/** What somebody wants to post, by the ids of what they brought, in their order. */
export interface AskedFile {
  readonly id: string;
  readonly alt: string;
}

/** `alts` are tidied, by the ids of the files. */
export function fileFaults(
  asked: readonly AskedFile[],
  brought: readonly BroughtFile[],
  alts: ReadonlyMap<Id, string>,
): Fault[] {
  const faults: Fault[] = [];
  const no = (code: string, words: string) => faults.push(fault(code, 'files', words));
  if (brought.length < new Set(asked.map((one) => one.id)).size)
    no('forum/file-gone', 'A file that you chose is not here any more. Choose it again.');
  if (brought.length > MOST_FILES_OF_A_POST)
    no('forum/too-many-files-of-post', `A post can have ${MOST_FILES_OF_A_POST} files. Leave some out.`);
  if (brought.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES_OF_A_POST)
    no('forum/files-too-large', 'The files of a post can have 25 MB together. Leave some out.');
  for (const file of brought) {
    const alt = alts.get(file.id) ?? '';
    const missing = `Describe what ${file.name} shows, for people who cannot see it.`;
    if (isPicture(file) || alt !== '')
      faults.push(...wordFaults(alt, { path: `alt-${file.id}`, missing, most: LONGEST_ALT }));
  }
  return faults;
}
