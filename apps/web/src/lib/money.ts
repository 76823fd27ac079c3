export { formatPence, parsePounds } from '@folkmoot/kernel/money.js';
