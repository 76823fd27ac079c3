import { Fragment, type ReactNode } from 'react';
import type { FoundTerm } from '@folkmoot/kernel/find-terms.js';
import { ExplainedWord } from './explained-word.js';
import { useExplanations } from './explained-words.js';

/** A plain text in which each word of the glossary is explained where it first stands. */
export function ExplainedText({ text }: { text: string }): ReactNode {
  return <TextWithTerms text={text} found={useExplanations()?.firstIn(text) ?? []} />;
}

/** The same where the words were found already. */
export function TextWithTerms({ text, found }: { text: string; found: readonly FoundTerm[] }): ReactNode {
  return found.length === 0 ? (
    text
  ) : (
    <>
      {found.map(({ from, to, term }, index) => (
        <Fragment key={from}>
          {text.slice(found[index - 1]?.to ?? 0, from)}
          <ExplainedWord term={term}>{text.slice(from, to)}</ExplainedWord>
        </Fragment>
      ))}
      {text.slice(found.at(-1)!.to)}
    </>
  );
}
