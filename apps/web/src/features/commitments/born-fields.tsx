import { Link } from 'react-router';
import type { Begun } from './begun.js';

/** What a new commitment is made of; sent along with its form. */
export function BornFields({ from }: { from: Begun }) {
  return (
    <>
      <input type="hidden" name="bornKind" value={from.kind} />
      <input type="hidden" name="bornId" value={from.id} />
      {from.mark !== null && <input type="hidden" name="bornMark" value={from.mark} />}
    </>
  );
}

/** Leads back to it. */
export const MadeOf = ({ from }: { from: Pick<Begun, 'label' | 'path'> }) => (
  <p>
    Made of <Link to={from.path}>{from.label}</Link>
  </p>
);
