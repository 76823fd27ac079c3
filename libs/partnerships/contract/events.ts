/**
 * Terms of reference were set for a body, its subject. `data`: `number` of the version, `effectiveFrom` as a day, `form`,
 * `fields` that read otherwise than what held on that day before, and whether it is a `correction` of the past.
 */
export const TERMS_SET = 'partnerships.terms-set';

/** A word of a place’s glossary, its subject `glossary-word`, says something new, or has left the glossary. Public. */
export const GLOSSARY_WORD_SET = 'partnerships.glossary-word-set';
export const GLOSSARY_WORD_TAKEN_OUT = 'partnerships.glossary-word-taken-out';

/** A `word-proposal`: made by a `person`, for the officers; answered, for who made it, with whether it was `accepted`. */
export const WORD_PROPOSED = 'partnerships.word-proposed';
export const WORD_PROPOSAL_ANSWERED = 'partnerships.word-proposal-answered';

/** Somebody sits on a seat, the subject. `data`: `person`, `organisation`, `capacity`, and the day `since`. */
export const SEAT_TAKEN = 'partnerships.seat-taken';

/** Somebody no longer sits on a seat, the subject. `data`: `person`, `organisation`, `capacity`, and the last day, `until`. */
export const SEAT_LEFT = 'partnerships.seat-left';

/** A seat, the subject, passed on from an organisation that ended. `data`: `organisation`, its `successor`, the new `seat`, the day `since`. */
export const SEAT_MOVED = 'partnerships.seat-moved';

/**
 * The officers went through what an organisation that ended held in their place. `data`: `organisation`, `day`, and how many things
 * `moved`, `ended` and were `kept`. What each area carried has lines of its own in the same action.
 */
export const SUCCESSION_SETTLED = 'partnerships.succession-settled';

/**
 * A change of a seat, the subject, was settled for a day to come (`seat-change-planned`), taken back (`…-withdrawn`), or was no
 * longer possible on its day (`…-lapsed`). `data`: `change`, `kind` (takes, leaves or ends), `day`, `person`, `organisation`.
 */
export const SEAT_CHANGE_PLANNED = 'partnerships.seat-change-planned';
export const SEAT_CHANGE_WITHDRAWN = 'partnerships.seat-change-withdrawn';
export const SEAT_CHANGE_LAPSED = 'partnerships.seat-change-lapsed';

/** A place, the subject, chose when an empty seat of a class rings the alarm. `data`: `class`, `days`. */
export const VACANCY_ALARM_SET = 'partnerships.vacancy-alarm-set';

/**
 * How an alliance chooses who sits for it, all in its own stream and for its own people; the subject is the `election`.
 * `election-opened`, `-nominated`, `-nomination-answered`, `-vote-opened`, `-voted`, `-counted`, `-lots-drawn`, `-voted-anew`,
 * `-abandoned`. `data` names the seat, who was nominated and which organisation has voted; never what anybody voted for.
 */
export const electionEvent = (name: string): string => `partnerships.election-${name}`;

/** Of which areas a body is made. `data`: `number`, `effectiveFrom`, `codes`, how many `neighbourhoods`, whether a `correction`. */
export const BOUNDARY_SET = 'partnerships.boundary-set';

/** A body is called otherwise from a day on. `data`: `number`, `effectiveFrom`, whether a `correction`; names stand in the row alone. */
export const PLACE_RENAMED = 'partnerships.place-renamed';
