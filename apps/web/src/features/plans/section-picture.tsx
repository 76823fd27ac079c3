import { pictureAddress, pictureFacts } from './picture-facts.js';

interface Props {
  attrs: Readonly<Record<string, unknown>> | undefined;
  documentId: string | null | undefined;
}

/** Its place is kept free before it is here, so that nothing jumps under somebody who reads. */
export function SectionPicture({ attrs, documentId }: Props) {
  const picture = pictureFacts(attrs);
  if (!picture || !documentId) return <p>[Picture: {String(attrs?.alt ?? '')}]</p>;
  return (
    <p className="app-picture">
      <img
        src={pictureAddress(documentId, picture)}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading="lazy"
        decoding="async"
      />
    </p>
  );
}
