import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export interface Limits {
  /** Deepest nesting of fields. */
  readonly depth: number;
  /** Aliases in one document: the cheap way to ask the same thing a thousand times. */
  readonly aliases: number;
  /** Root fields in one operation. */
  readonly roots: number;
  /** Fields in all, fragments counted at each use. */
  readonly fields: number;
}

export const DEFAULT_LIMITS: Limits = { depth: 10, aliases: 20, roots: 10, fields: 400 };

/** Refuses a document before any of it runs. Page sizes are bounded where lists are declared (`pageSize`). */
export function limitRule(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const seen = { aliases: 0, fields: 0, depth: 0 };
      measure(context, operation.selectionSet, 1, seen, limits, new Set());
      const refuse = (what: string): void =>
        context.reportError(new GraphQLError(`This request is too large: ${what}.`, { nodes: operation }));
      if (operation.selectionSet.selections.length > limits.roots)
        refuse(`more than ${limits.roots} questions at once`);
      if (seen.depth > limits.depth) refuse(`nested deeper than ${limits.depth}`);
      if (seen.aliases > limits.aliases) refuse(`more than ${limits.aliases} aliases`);
      if (seen.fields > limits.fields) refuse(`more than ${limits.fields} fields`);
    },
  });
}

function measure(
  context: ValidationContext,
  set: SelectionSetNode,
  depth: number,
  seen: { aliases: number; fields: number; depth: number },
  limits: Limits,
  within: ReadonlySet<string>,
): void {
  if (seen.fields > limits.fields) return; // enough is known; a fragment bomb must not be walked to its end
  seen.depth = Math.max(seen.depth, depth);
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      seen.fields += 1;
      if (selection.alias) seen.aliases += 1;
      if (selection.selectionSet) measure(context, selection.selectionSet, depth + 1, seen, limits, within);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      measure(context, selection.selectionSet, depth, seen, limits, within);
    } else {
      const name = selection.name.value;
      const fragment = context.getFragment(name);
      // A cycle is another rule's fault to report.
      if (fragment && !within.has(name))
        measure(context, fragment.selectionSet, depth, seen, limits, new Set([...within, name]));
    }
  }
}
