import { useEffect, useId, useRef, useState } from 'react';
import { links } from '../../lib/links.js';
import { askMentions } from '../../live/mentions/ask-mentions.js';
import { keyOf, type Mentioned } from '../../live/mentions/mentioned-words.js';

export interface ChooserProps {
  place: string;
  /** Takes the address of what was chosen. */
  put: (address: string) => void;
}

/** Finds a thing of the place by the beginning of a word of its name or by its number, and gives its address. */
export function LinkChooser({ place, put }: ChooserProps) {
  const id = useId();
  const typed = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<readonly Mentioned[]>();
  const [said, say] = useState('');
  useEffect(() => typed.current?.focus(), []);
  const find = async (): Promise<void> => {
    const things = await askMentions(links.mentions(place), [['typed', typed.current?.value ?? '']]);
    const linked = things?.filter((one) => addressOf(place, one) !== undefined);
    setFound(linked);
    say(
      !linked
        ? 'It could not be asked. Check your connection.'
        : linked.length === 0
          ? 'Nothing of this place is called that.'
          : `${linked.length} found`,
    );
  };
  return (
    <div className="app-choose-link">
      <label className="nhsuk-label" htmlFor={id}>
        Link to a commitment, priority, organisation or person
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        Its number, or how a word of its name begins.
      </div>
      <input
        className="nhsuk-input nhsuk-input--width-20"
        id={id}
        ref={typed}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // It stands in the form of the post, which Enter would send.
          event.preventDefault();
          void find();
        }}
      />{' '}
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        onClick={() => void find()}
      >
        Find
      </button>
      <p role="status">{said}</p>
      {found && found.length > 0 && (
        <ul className="nhsuk-list">
          {found.map((one) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                className="app-link-button"
                onClick={() => put(addressOf(place, one) ?? '')}
              >
                {one.title === null ? one.label : `${one.label}: ${one.title}`}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function addressOf(place: string, { kind, id, number }: Mentioned): string | undefined {
  if (kind === 'commitment' && number !== null) return links.commitment(place, number);
  if (kind === 'priority' && number !== null) return `${links.plan(place)}#priority-${number}`;
  if (kind === 'person') return `${links.members(place)}#person-${id}`;
  return kind === 'organisation' ? links.organisation(id) : undefined;
}
