import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { partOfPage } from './parts.js';

export function draftTitle(page: NonNullable<ReturnType<typeof partOfPage>>, terms: StoredTerms): string {
  const scheme = terms.schemes.find((one) => one.key === page.key);
  switch (page.kind) {
    case 'period':
      return 'Title and period';
    case 'partners':
      return 'Partners and their order';
    case 'written':
      return 'What must be written down';
    case 'scheme':
      return scheme ? `Scheme: ${scheme.title}` : 'Add a scheme';
    case 'money':
      return `Contributions to ${scheme?.title ?? ''}`;
  }
}
