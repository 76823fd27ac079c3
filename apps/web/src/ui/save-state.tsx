export type Saving = 'saved' | 'saving' | 'offline';

const words: Record<Saving, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Offline. What you type is kept on this device',
};
const shapes: Record<Saving, string> = { saved: '■', saving: '◌', offline: '▲' };

/** Next to what is typed. "Saved" means that the server has written it down, and nothing less. */
export function SaveState({ state, detail }: { state: Saving; detail?: string }) {
  return (
    <p className={`app-save app-save--${state}`} role="status">
      <span aria-hidden="true">{shapes[state]}</span> {words[state]}
      {detail ? `. ${detail}` : ''}
    </p>
  );
}
