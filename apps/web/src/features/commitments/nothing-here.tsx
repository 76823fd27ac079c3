import { Empty } from '../../ui/empty.js';
import { flagFilterWord } from './flag-words.js';
import { standingWord } from './standing.js';

/** An empty board says what it is for. */
export function NothingHere({
  standing,
  flag,
  total,
  mayMake,
}: {
  standing: string | null;
  flag: string | null;
  total: number;
  mayMake: boolean;
}) {
  if (standing !== null && total > 0)
    return (
      <Empty>
        <p>No commitment stands at “{standingWord(standing)}” now.</p>
      </Empty>
    );
  if (flag !== null && total > 0)
    return (
      <Empty>
        <p>The rules say “{flagFilterWord(flag)}” of no commitment now.</p>
      </Empty>
    );
  return (
    <Empty>
      <p>
        A commitment is a promise that one organisation makes to its partners: what it will do, by which day,
        and who sees to it. It counts when its owner accepts it. The board then shows everyone how it stands.
      </p>
      <p>
        {mayMake
          ? 'Make the first one: promise something for your own organisation, or ask another.'
          : 'There are none to see here yet.'}
      </p>
    </Empty>
  );
}
