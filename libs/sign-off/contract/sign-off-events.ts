/**
 * What the record says of sign-offs, in the stream `partnership/<id>` with the sign-off's own audience. `data.number` is its number
 * in its place, `data.organisation` the party. `sign-off.met` is followed by `sign-off.subject-met` upon the opener's subject, which thereby
 * has its card read again; both in the transaction in which the rule became met.
 *
 * `sign-off.signed` names what was signed: `hash` (of the manifest), `state`, `statement` (its id) and `statementHash`.
 */
export const SIGN_OFF = 'sign-off';
/** Through whom an organisation decides in a place; `data.organisation`, `data.delegate`. Seen by the members of the place. */
export const SIGN_OFF_ROUTE = 'sign-off-route';

export const signOffEvent = (name: string): string => `sign-off.${name}`;

/** An organisation ended or merged before it signed: its `successor` is asked in its place. `statement` is what was recorded for the former. */
export const PARTY_SUCCEEDED = 'party-succeeded';
/** The rule is met, told to those who see only a summary of the subject. */
export const SUMMARY_MET = 'summary-met';
