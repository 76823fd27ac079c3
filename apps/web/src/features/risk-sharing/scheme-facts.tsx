import { FORM_WORDS, VAT_WORDS } from '@folkmoot/risk-sharing/terms/draft-words.js';
import { SummaryList } from '../../ui/summary-list.js';
import { termsOf } from './shown-version.js';

/** How the money of each scheme is held, by whom and under which VAT rules: what a board asks after who pays. */
export function SchemeFacts({ version }: { version: { terms: string } }) {
  const { partners, schemes } = termsOf(version);
  const named = (id: string | null): string => partners.find((one) => one.id === id)?.name ?? 'Not named yet';
  return schemes.map((scheme) => (
    <section key={scheme.key} aria-labelledby={`scheme-${scheme.key}`}>
      <h2 id={`scheme-${scheme.key}`}>{scheme.title}</h2>
      <SummaryList
        rows={[
          {
            key: 'How the money is held',
            value: scheme.form ? FORM_WORDS[scheme.form].text : 'Not said yet',
          },
          { key: 'Host', value: named(scheme.host) },
          ...(scheme.form === 'pooled'
            ? [{ key: 'Pool manager', value: scheme.poolManager.trim() || 'Not named yet' }]
            : []),
          {
            key: 'VAT',
            value: `${scheme.vat ? VAT_WORDS[scheme.vat].text : 'Not said yet'}${scheme.figures ? `. Figures are ${scheme.figures} of VAT` : ''}`,
          },
          ...(scheme.ringFence.trim() ? [{ key: 'Ring fence', value: scheme.ringFence }] : []),
          ...(scheme.functionsExcluded.trim()
            ? [{ key: 'Not paid from it', value: scheme.functionsExcluded }]
            : []),
        ]}
      />
    </section>
  ));
}
