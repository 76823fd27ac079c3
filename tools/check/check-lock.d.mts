export function gapsInLock(lock: { packages: Record<string, object> }): string[];
