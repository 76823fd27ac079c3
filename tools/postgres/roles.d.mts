export function prepareRoles(
  administratorUrl: string,
  passwords: { owner: string; app: string },
): Promise<void>;
export function prepareDatabase(
  server: { urls: Record<'administrator' | 'owner', (database: string) => string> },
  name: string,
): Promise<void>;
