/** How somebody chose to see a board of commitments; it stands in the address, and what is usual stays out of it. */
export interface BoardView {
  readonly by: string;
  readonly sort: string;
  readonly standing: string | null;
  readonly flag: string | null;
  readonly organisationId: string | null;
  /** A priority’s id, or `none`. */
  readonly priority: string | null;
  readonly mine: boolean;
  readonly changed: boolean;
  readonly escalated: boolean;
}

export const USUAL_VIEW: BoardView = {
  by: 'priority',
  sort: 'due',
  standing: null,
  flag: null,
  organisationId: null,
  priority: null,
  mine: false,
  changed: false,
  escalated: false,
};

const YES = 'yes';

/** The view of an address; words that mean nothing are left to the server, which shows the nearest view there is. */
export function viewIn(query: URLSearchParams): BoardView {
  const text = (name: string) => query.get(name) || null;
  return {
    by: text('by') ?? USUAL_VIEW.by,
    sort: text('sort') ?? USUAL_VIEW.sort,
    standing: text('standing'),
    flag: text('flag'),
    organisationId: text('organisation'),
    priority: text('priority'),
    mine: query.has('mine'),
    changed: query.has('changed'),
    escalated: query.has('escalated'),
  };
}

/** `?by=month&standing=late`, or nothing. */
export function queryOf(view: Partial<BoardView>, page = 1): string {
  const { by, sort, standing, flag, organisationId, priority, mine, changed, escalated } = {
    ...USUAL_VIEW,
    ...view,
  };
  const parts: [string, string | null][] = [
    ['by', by === USUAL_VIEW.by ? null : by],
    ['sort', sort === USUAL_VIEW.sort ? null : sort],
    ['standing', standing],
    ['flag', flag],
    ['organisation', organisationId],
    ['priority', priority],
    ['mine', mine ? YES : null],
    ['changed', changed ? YES : null],
    ['escalated', escalated ? YES : null],
    ['page', page === 1 ? null : String(page)],
  ];
  const query = new URLSearchParams(parts.filter((part): part is [string, string] => part[1] !== null));
  return query.size > 0 ? `?${query}` : '';
}

/** Does it leave anything out? */
export const isNarrow = (view: BoardView): boolean =>
  view.standing !== null ||
  view.flag !== null ||
  view.organisationId !== null ||
  view.priority !== null ||
  view.mine ||
  view.changed ||
  view.escalated;
