/** Who can see the thing below, said before anyone types or reads: "Seen by: all partners". */
export function AudienceLine({ seenBy }: { seenBy: string }) {
  return (
    <p className="app-audience">
      <span className="app-audience__label">Seen by:</span> {seenBy}
    </p>
  );
}
