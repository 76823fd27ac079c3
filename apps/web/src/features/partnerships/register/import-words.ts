interface Standing {
  readonly state: string;
  readonly stalled: boolean;
}

/** Where the file stands, in a word or two. */
export function importStateWord({ state, stalled }: Standing): string {
  if (stalled) return 'Stopped';
  return (
    {
      trying: 'Being looked at',
      tried: 'Waits to be applied',
      applying: 'Being applied',
      applied: 'Applied',
      refused: 'Not taken',
      failed: 'Stopped',
    }[state] ?? state
  );
}

/** Something happens to it now, so the page asks again by itself. */
export const isRunning = ({ state, stalled }: Standing): boolean =>
  !stalled && (state === 'trying' || state === 'applying');
