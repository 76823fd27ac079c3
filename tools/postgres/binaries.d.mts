import type { ServerAccount } from './account.mjs';

export function serverBinaries(root: string, account: ServerAccount | undefined): string;
export function program(bin: string, name: string): string;
