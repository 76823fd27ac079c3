import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { DeedForm, FoldedDeed } from '../../ui/deed-form.js';
import { pageOfPath } from './draft/parts.js';
import { FromDecision } from './from-decision.js';
import { termsOf, type AgreementShown, type VersionShown } from './shown-version.js';

interface Props {
  agreement: AgreementShown;
  draft: VersionShown;
  requestIds: Readonly<Record<string, string>>;
  refused: Refused | undefined;
}

/** The parts of a draft, and what each still needs: every party works on the same one. */
export function DraftToFinish({ agreement, draft, requestIds, refused }: Props) {
  const { place, number } = agreement;
  const terms = termsOf(draft);
  const to = (part: string) => links.agreementDraft(place, number, part);
  const parts = [
    { text: 'Title and period', to: to('period') },
    { text: 'Partners and their order', to: to('partners') },
    ...terms.schemes.flatMap((one) => [
      { text: `Scheme: ${one.title}`, to: to(`scheme-${one.key}`) },
      { text: `Contributions to ${one.title}`, to: to(`money-${one.key}`) },
    ]),
    { text: 'Add a scheme', to: to('scheme-new') },
    ...terms.rules.map((one, at) => ({
      text: `Rule ${String(at + 1)}: who bears what`,
      to: links.agreementRule(place, number, one.key),
    })),
    { text: 'Add a rule: who bears what', to: links.agreementRule(place, number, 'new') },
    { text: 'What must be written down', to: to('written') },
  ];
  const missing = draft.gaps.map((gap) => ({ ...gap, to: pageOfPath(gap.path, terms, place, number) }));
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">The draft{draft.n > 1 ? `, version ${String(draft.n)}` : ''}</h2>
      <FromDecision decision={draft.decision} />
      <ul className="nhsuk-list nhsuk-list--border app-reading">
        {parts.map((part) => (
          <li key={part.to + part.text}>
            <Link to={part.to}>{part.text}</Link>
          </li>
        ))}
      </ul>
      <h3>
        {missing.length === 0
          ? 'Nothing is missing'
          : `${String(missing.length)} still to do before it can be signed`}
      </h3>
      {missing.length > 0 && (
        <ul className="app-reading">
          {missing.map((one, at) => (
            <li key={`${one.path} ${String(at)}`}>
              <Link to={one.to}>{one.message}</Link>
            </li>
          ))}
        </ul>
      )}
      {agreement.maySend && missing.length === 0 && (
        <DeedForm deed="send" upon={draft} requestIds={requestIds} refused={refused}>
          {() => (
            <>
              <p>
                From then on nobody changes it. Each party’s own board decides, and its signatory signs. It
                holds when all have signed and its day has come.
              </p>
              <Button>Send for signature</Button>
            </>
          )}
        </DeedForm>
      )}
      {!agreement.maySend && missing.length === 0 && (
        <p>A signatory of a party, or whoever started it, sends it for signature.</p>
      )}
      {agreement.maySend && (
        <FoldedDeed
          title="Drop this draft"
          deed="back"
          upon={draft}
          requestIds={requestIds}
          refused={refused}
        >
          {() => (
            <>
              <p>It stays in the history and cannot be taken up again.</p>
              <Button look="warning">Drop the draft</Button>
            </>
          )}
        </FoldedDeed>
      )}
    </section>
  );
}
