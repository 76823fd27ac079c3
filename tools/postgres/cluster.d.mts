import type { ServerAccount } from './account.mjs';

export interface Cluster {
  folder: string;
  bin: string;
  settings: string[];
  account: ServerAccount | undefined;
}
export const administrator: string;
export function createCluster(cluster: Cluster): boolean;
export function passwordsOf(cluster: Cluster): { administrator: string; owner: string; app: string };
