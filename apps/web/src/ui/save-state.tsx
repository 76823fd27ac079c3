export type Saving = 'saved' | 'saving' | 'offline' | 'waiting';

const words: Record<Saving, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Offline',
  waiting: 'Not saved yet: we cannot save at the moment, and keep trying',
};
const shapes: Record<Saving, string> = { saved: '■', saving: '◌', offline: '▲', waiting: '▲' };

interface Props {
  state: Saving;
  /** The browser keeps unsent text: only on a device that its owner called their own. */
  kept?: boolean;
}

/** Next to what is typed. "Saved" means that the server has written it down, and nothing less. */
export function SaveState({ state, kept }: Props) {
  const safe = kept ? 'kept on this device' : 'keep this page open until it is saved';
  return (
    <p className={`app-save app-save--${state}`} role="status">
      <span aria-hidden="true">{shapes[state]}</span> {words[state]}
      {(state === 'offline' || state === 'waiting') && `, ${safe}`}
    </p>
  );
}
