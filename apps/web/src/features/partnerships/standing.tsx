/** Whoever joined by themselves is marked until somebody has vouched; the confirmed need no mark. */
export function Standing({ standing }: { standing: string }) {
  return standing === 'confirmed' ? null : (
    <span className="app-not-confirmed">
      <span aria-hidden="true">◌</span> not yet confirmed
    </span>
  );
}
