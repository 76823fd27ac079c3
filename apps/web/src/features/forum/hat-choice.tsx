import type { ReactNode } from 'react';
import { Radios } from '../../ui/radios.js';
import { Select } from '../../ui/select.js';

const FEW = 4;

/** For whom a post speaks, where its writer wears several hats. */
export const HatChoice = (field: Parameters<typeof Select>[0]): ReactNode =>
  field.choices.length <= FEW ? <Radios {...field} /> : <Select {...field} />;
