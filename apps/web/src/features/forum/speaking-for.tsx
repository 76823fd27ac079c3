import type { Fault } from '@folkmoot/kernel/refusal.js';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Values } from '../../lib/form.js';
import type { Choice } from '../../ui/select.js';

interface Props {
  hats: readonly { id: string; name: string }[];
  /** The organisation they speak for now. */
  hat: string | null;
  faults?: readonly Fault[];
  values?: Values;
}

/** Most people wear one hat. */
const HatChoice = lazy(() =>
  import('./hat-choice.js').then(
    ({ HatChoice: shown }) => ({ default: shown }),
    () => ({ default: UsualHat }),
  ),
);

function UsualHat({ choices, initial }: { choices: readonly Choice[]; initial?: string }): ReactNode {
  return (
    <p>
      Speaking for <strong>{choices.find((one) => one.value === initial)?.text}</strong>
      <input type="hidden" name="speakingFor" value={initial} />
    </p>
  );
}

/** For whom a post speaks: a question only for those who wear several hats here. */
export function SpeakingFor({ hats, hat, ...refused }: Props) {
  const usual = hats.find((one) => one.id === hat) ?? hats[0];
  if (!usual) return null;
  if (hats.length === 1)
    return (
      <p>
        Speaking for <strong>{usual.name}</strong>
        <input type="hidden" name="speakingFor" value={usual.id} />
      </p>
    );
  const field = {
    name: 'speakingFor',
    label: 'Who do you speak for in this post?',
    choices: hats.map(({ id, name }) => ({ value: id, text: name })),
    initial: usual.id,
    ...refused,
  };
  return (
    <Suspense>
      <HatChoice {...field} />
    </Suspense>
  );
}
