/**
 * A rule as JSON holds it: partners by id, whole pence, points and parts as text, so that no digit is lost.
 * `terms/given-rule.ts` is the form that reads it.
 */
export interface WrittenRule {
  readonly over: WrittenLayer[];
  readonly under: WrittenLayer[];
  readonly reservePence?: string | null;
  readonly caps?: WrittenCap[] | null;
  readonly capOverflow?: WrittenOverflow | null;
}

export interface WrittenLayer {
  readonly from: string;
  readonly to: string | null;
  readonly unit: 'pence' | 'bps';
  readonly basis: WrittenBasis;
}

type WrittenEnd =
  | { readonly kind: 'fixed'; readonly shares: Record<string, string> }
  | {
      readonly kind: 'weights';
      readonly name?: string;
      readonly asOf?: string | null;
      readonly shares: Record<string, string>;
    }
  | { readonly kind: 'contribution'; readonly asOf?: 'opening' | 'final' | null }
  | { readonly kind: 'single'; readonly partner: string };

/** How it is shared where the figures of `weights` or `contribution` are nothing for everybody stands in `ifZero`. */
export type WrittenShares =
  | Exclude<WrittenEnd, { kind: 'weights' | 'contribution' }>
  | (Extract<WrittenEnd, { kind: 'weights' }> & { readonly ifZero?: WrittenEnd | null })
  | (Extract<WrittenEnd, { kind: 'contribution' }> & { readonly ifZero?: WrittenEnd | null });

export type WrittenBasis =
  | WrittenShares
  | {
      readonly kind: 'reserve';
      readonly then: WrittenShares | { readonly kind: 'carryForward' } | { readonly kind: 'escalate' };
    }
  | { readonly kind: 'carryForward' }
  | { readonly kind: 'ownLine' }
  | { readonly kind: 'escalate' };

export interface WrittenCap {
  readonly partner: string;
  readonly direction?: 'over' | 'under' | 'both' | null;
  readonly limit: string;
  readonly unit: 'pence' | 'bps';
}

export type WrittenOverflow =
  | { readonly mode: 'redistribute'; readonly basis: WrittenShares }
  | { readonly mode: 'partner'; readonly partner: string }
  | { readonly mode: 'decide' };
