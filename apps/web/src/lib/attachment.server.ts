/** A file to keep, never a page of ours: it is saved, not shown. */
export const attachment = (body: string | Uint8Array<ArrayBuffer>, name: string, type: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
    },
  });

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
