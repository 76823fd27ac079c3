import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { Values } from '../../lib/form.js';
import { Radios } from '../../ui/radios.js';
import { Select } from '../../ui/select.js';

interface Props {
  hats: readonly { id: string; name: string }[];
  /** The organisation they speak for now. */
  hat: string | null;
  faults?: readonly Fault[];
  values?: Values;
}

const FEW = 4;

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
  return hats.length <= FEW ? <Radios {...field} /> : <Select {...field} />;
}
