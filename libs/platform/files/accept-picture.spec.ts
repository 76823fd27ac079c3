import { describe, expect, it } from '@jest/globals';
import {
  GIF,
  JPEG,
  MOVING_GIF,
  PNG,
  TURNED_JPEG,
  WEBP,
  withSecrets,
  SECRET,
} from '../../../test/worlds/pictures.js';
import { acceptPicture, MAX_PICTURE_BYTES } from './accept-picture.js';

const taken = async (bytes: Uint8Array, name = 'a.png') => {
  const outcome = await acceptPicture(name, bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.faults[0]!.code);
  return outcome.value;
};
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await acceptPicture('x.png', bytes);
  return outcome.ok ? outcome.value.mediaType : outcome.refusal.faults[0]!.code;
};

describe('a picture that is taken', () => {
  it.each([
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
    ['WebP', WEBP, 'image/webp'],
    ['GIF', GIF, 'image/gif'],
  ])('is a %s by its content, with its size', async (_, bytes, mediaType) => {
    expect(await taken(bytes, 'C:\\photos\\holiday.txt')).toMatchObject({
      mediaType,
      width: 4,
      height: 3,
      name: 'holiday.txt',
    });
  });

  it.each(Object.entries(withSecrets))('keeps nothing of what a %s says besides', async (_, bytes) => {
    expect(Buffer.from(bytes).includes(SECRET)).toBe(true);
    const kept = await taken(bytes);
    expect(Buffer.from(kept.bytes).includes(SECRET)).toBe(false);
    // What is kept is a picture still, and stays as it is.
    expect(Buffer.from((await taken(kept.bytes)).bytes).equals(Buffer.from(kept.bytes))).toBe(true);
  });

  it('of a JPEG that is turned stays turned, and nothing else of its EXIF stays', async () => {
    const kept = await taken(TURNED_JPEG);
    expect(kept).toMatchObject({ width: 3, height: 4 });
    expect(Buffer.from(kept.bytes).includes(SECRET)).toBe(false);
    expect(await taken(kept.bytes)).toMatchObject({ width: 3, height: 4 });
  });

  it('of a GIF that moves is its first frame', async () => {
    const kept = await taken(MOVING_GIF);
    expect(Buffer.from(kept.bytes).equals(Buffer.from((await taken(GIF)).bytes))).toBe(true);
  });
});

describe('a picture that is not taken', () => {
  const huge = Uint8Array.from(PNG);
  new DataView(huge.buffer).setUint32(16, 60_000);
  const cut = [PNG, JPEG, WEBP, GIF].map((bytes) => bytes.subarray(0, bytes.length - 6));

  it.each([
    ['nothing', Buffer.alloc(0), 'picture/empty'],
    ['a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'picture/type'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n'), 'picture/type'],
    ['too large', Buffer.concat([PNG, Buffer.alloc(MAX_PICTURE_BYTES)]), 'picture/too-large'],
    ['one of too many pixels', huge, 'picture/too-many-pixels'],
    ['a cut PNG', cut[0]!, 'picture/broken'],
    ['a cut JPEG', cut[1]!, 'picture/broken'],
    ['a cut GIF', cut[3]!, 'picture/broken'],
  ])('is %s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  it('never makes the server fall, whatever byte of it is wrong', async () => {
    for (const bytes of [PNG, JPEG, WEBP, GIF, TURNED_JPEG])
      for (let at = 0; at < bytes.length; at += 1)
        for (const value of [0, 0x7f, 0xff]) {
          const broken = Uint8Array.from(bytes);
          broken[at] = value;
          expect(await codeOf(broken)).toMatch(/^(image|picture)\//);
        }
  });
});
