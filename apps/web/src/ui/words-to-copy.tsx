import { type ReactNode, useRef, useState } from 'react';

/** Words to be taken elsewhere, with a button that copies them. */
export function WordsToCopy({
  words,
  button = 'Copy my words',
  children,
}: {
  words: string;
  button?: string;
  children?: ReactNode;
}) {
  const text = useRef<HTMLQuoteElement>(null);
  const [copied, setCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setCopied(words);
    } catch {
      // Not every browser hands over its clipboard: the words are marked, to be copied by hand.
      if (text.current) getSelection()?.selectAllChildren(text.current);
    }
  };
  return (
    <>
      <blockquote ref={text} className="app-unsent" tabIndex={0}>
        {words}
      </blockquote>
      <p>
        <button type="button" className="app-toolbar__button" onClick={() => void copy()}>
          {copied === words ? 'Copied' : button}
        </button>{' '}
        {children}
      </p>
    </>
  );
}
