import type { DraftFieldsProps } from './draft-fields-props.js';
import { MoneyFields } from './money-fields.js';
import { PartnerFields } from './partner-fields.js';
import { PeriodFields } from './period-fields.js';
import { SchemeFields } from './scheme-fields.js';
import { WrittenFields } from './written-fields.js';

/** The fields of one part of a draft. */
export function DraftFields(props: DraftFieldsProps) {
  switch (props.page.kind) {
    case 'period':
      return <PeriodFields {...props} />;
    case 'partners':
      return <PartnerFields {...props} />;
    case 'written':
      return <WrittenFields {...props} />;
    case 'scheme':
      return <SchemeFields {...props} />;
    case 'money':
      return <MoneyFields {...props} />;
  }
}
