import type { Namespace } from 'socket.io';

/** Only where there are others: a message to nobody would cost a NOTIFY for each. */
export function tellOthers(
  namespace: Namespace<any, any, any, any>,
  event: string,
  ...data: unknown[]
): void {
  void Promise.resolve(namespace.adapter.serverCount()).then((count) => {
    if (count > 1) namespace.serverSideEmit(event, ...data);
  });
}
