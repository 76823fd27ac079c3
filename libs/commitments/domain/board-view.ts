import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';

/** Under which headings the board stands: the plan’s priorities, the organisations, the months of the days, or how it stands. */
export const GROUPINGS = ['priority', 'owner', 'month', 'standing'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** In which order under each heading: soonest, by number, last said first, most often moved first. */
export const SORTS = ['due', 'number', 'said', 'slips'] as const;
export type Sort = (typeof SORTS)[number];

export const NO_PRIORITY = 'none';

/** How somebody looks at the board. What is null or false leaves everything in. */
export interface BoardView {
  readonly by: Grouping;
  readonly sort: Sort;
  /** Such as `late`. */
  readonly standing: string | null;
  /** What the rules say, such as `silent`. */
  readonly flag: string | null;
  readonly organisationId: Id | null;
  /** A priority’s id, or `none`. */
  readonly priority: string | null;
  /** Only what the reader does, or what waits for anybody of their organisation. */
  readonly mine: boolean;
  /** Only what changed since the reader said that they had seen it. */
  readonly changed: boolean;
  /** Only what is escalated and no officer has seen to yet. */
  readonly escalated: boolean;
}

/** A view as it is asked for, perhaps by an address that somebody typed. */
export type AskedView = { readonly [Key in keyof BoardView]?: BoardView[Key] | string | null };

const oneOf = <One extends string>(all: readonly One[], asked: unknown): One =>
  all.find((one) => one === asked) ?? (all[0] as One);
const text = (asked: unknown): string | null => (typeof asked === 'string' && asked !== '' ? asked : null);

/** The nearest view that there is: an old or wrong address still shows a board. */
export function viewOf(asked: AskedView): BoardView {
  return {
    by: oneOf(GROUPINGS, asked.by),
    sort: oneOf(SORTS, asked.sort),
    standing: text(asked.standing),
    flag: text(asked.flag),
    organisationId:
      typeof asked.organisationId === 'string' && isId(asked.organisationId) ? asked.organisationId : null,
    priority:
      asked.priority === NO_PRIORITY || (typeof asked.priority === 'string' && isId(asked.priority))
        ? asked.priority
        : null,
    mine: asked.mine === true,
    changed: asked.changed === true,
    escalated: asked.escalated === true,
  };
}

/** A view under a name: somebody’s own, or the place’s, which its officers keep. */
export interface SavedView extends BoardView {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly name: string;
  /** Whose own it is; null for the place’s. */
  readonly personId: Id | null;
  readonly audience: string;
  readonly savedBy: Id;
  readonly savedAt: Date;
  readonly removedAt: Date | null;
}

export const LONGEST_NAME = 60;
/** Enough to choose from, and few enough to read. */
export const MOST_VIEWS = 20;

/** `taken` are the names of the views that stand beside it. */
export function makeSavedView(
  name: string,
  view: BoardView,
  known: Pick<SavedView, 'id' | 'partnershipId' | 'personId' | 'audience' | 'savedBy' | 'savedAt'>,
  taken: readonly string[],
): Result<SavedView> {
  const tidy = name.trim().replace(/\s+/g, ' ');
  const faults: Fault[] = [];
  if (tidy === '') faults.push(fault('board/no-name', 'name', 'Give the view a name.'));
  else if (tidy.length > LONGEST_NAME)
    faults.push(fault('board/name-too-long', 'name', `Use at most ${LONGEST_NAME} characters for the name.`));
  else if (taken.some((one) => one.toLowerCase() === tidy.toLowerCase()))
    faults.push(
      fault(
        'board/name-taken',
        'name',
        'A view of this name is there already. Choose another name, or remove that one first.',
      ),
    );
  if (taken.length >= MOST_VIEWS)
    faults.push(
      fault('board/too-many-views', '', `There are ${MOST_VIEWS} views already. Remove one first.`),
    );
  if (faults.length > 0) return refused(refusal(...faults));
  return done({ ...view, ...known, version: 1, name: tidy, removedAt: null });
}
