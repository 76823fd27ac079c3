import { Outlet } from 'react-router';
import type { PageHandle } from '../lib/page-handle.js';

/** The pages of the footer: text, readable by everybody, without scripts. */
export const handle: PageHandle = { script: false };

export default function Legal() {
  return <Outlet />;
}
