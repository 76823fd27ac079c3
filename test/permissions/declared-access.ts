import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from '@folkmoot/platform/graphql/access.js';

/** What `@Ask` and `@Do` declare, by the name of the operation. */
export function accessOf(modules: ModulesContainer): ReadonlyMap<string, Access> {
  const scanner = new MetadataScanner();
  const declared = new Map<string, Access>();
  for (const module of modules.values()) {
    for (const { instance } of module.providers.values()) {
      const prototype =
        instance && typeof instance === 'object' ? (Object.getPrototypeOf(instance) as object | null) : null;
      if (!prototype || prototype === Object.prototype) continue;
      for (const method of scanner.getAllMethodNames(prototype)) {
        const access = Reflect.getMetadata(ACCESS, (prototype as Record<string, object>)[method]!) as
          Access | undefined;
        if (access) declared.set(method, access);
      }
    }
  }
  return declared;
}
