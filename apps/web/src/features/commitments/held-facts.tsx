import type { CommitmentPageQuery } from '../../gql/operations.js';
import { formatPence } from '../../lib/money.js';
import { Fact } from './fact.js';
import { MATTERS_WORDS, NEED_WORDS } from './held-words.js';

type Commitment = NonNullable<CommitmentPageQuery['commitmentPage']>['commitment'];

/** What it holds: money, what will show it, the need and whom it matters to, and the seat it goes on with. */
export function HeldFacts({ commitment, seats }: { commitment: Commitment; seats: readonly string[] }) {
  const { pence, evidenceExpected, need, mattersTo, organisation } = commitment;
  return (
    <>
      {seats.length > 0 && (
        <Fact term="Seat">
          {organisation.name}: {seats.join(', ')}
          <span className="app-board__small">Whoever sits there takes it on.</span>
        </Fact>
      )}
      {pence !== null && <Fact term="Money">{formatPence(pence)}</Fact>}
      {evidenceExpected && <Fact term="What will show it">{evidenceExpected}</Fact>}
      {need && <Fact term="Need">{NEED_WORDS[need] ?? need}</Fact>}
      {mattersTo && <Fact term="Makes a difference for">{MATTERS_WORDS[mattersTo] ?? mattersTo}</Fact>}
    </>
  );
}
