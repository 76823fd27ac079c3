export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}
export function serverAccount(): ServerAccount | undefined;
export function asAccount(account: ServerAccount | undefined): { cwd?: string; uid?: number; gid?: number };
export function canEnter(account: ServerAccount | undefined, folder: string): boolean;
