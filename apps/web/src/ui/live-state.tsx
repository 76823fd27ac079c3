export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

const words: Record<Connection, string> = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
  offline: 'Offline',
};
const shapes: Record<Connection, string> = { connecting: '◌', live: '●', reconnecting: '◌', offline: '○' };

/** Always in words, always at the same spot; before scripts run the page says nothing that it cannot keep. */
export function LiveState({ state }: { state: Connection | undefined }) {
  return (
    <span className={`app-live${state ? ` app-live--${state}` : ''}`} role="status">
      {state && (
        <>
          <span aria-hidden="true">{shapes[state]}</span> {words[state]}
        </>
      )}
    </span>
  );
}
