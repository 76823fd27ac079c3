import { data } from 'react-router';
import type { PageHandle } from '../lib/page-handle.js';

export const handle: PageHandle = { script: false };

const absent = () => {
  throw data(null, { status: 404 });
};
export const loader = absent;
export const action = absent;

export default function NotFound() {
  return null;
}
