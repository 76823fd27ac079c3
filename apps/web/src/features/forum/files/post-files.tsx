import type { ForumFilePartsFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { fileWords, isPicture } from './file-words.js';

/** The files of a post. Pictures are fetched when they come near; their place is kept free until then. */
export function PostFiles({ files }: { files: readonly ForumFilePartsFragment[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="nhsuk-list app-files" aria-label="Files">
      {files.map((file) => (
        <li key={file.id}>
          <PostFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function PostFile({ file }: { file: ForumFilePartsFragment }) {
  const { id, name, alt, width, height, state } = file;
  if (state === 'waiting')
    return (
      <>
        {name} ({fileWords(file)}): it is being checked for viruses, and can be opened once that is done.
      </>
    );
  if (state === 'refused')
    return <>{name}: taken away, because the virus scanner says that it is not safe.</>;
  return (
    <>
      {isPicture(file) && width && height && (
        <img
          className="app-files__picture"
          src={links.file(id)}
          alt={alt}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
        />
      )}
      <a href={links.file(id)} download>
        {name}
      </a>{' '}
      ({fileWords(file)})
    </>
  );
}
