const LONGEST_SIDE = 2000;
const SMALL = 300 * 1024;

/**
 * As large as a page needs, drawn anew: a phone's photograph becomes a tenth of its size, is turned the right way up, and loses
 * what its file says besides. The server takes that out once more; where this browser cannot draw, it gets the file as it is.
 */
export async function smallerPicture(file: File): Promise<File> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file;
  }
  const shrink = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * shrink));
  canvas.height = Math.max(1, Math.round(picture.height * shrink));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  // Drawings and screenshots keep their sharp lines and see-through parts; Word knows no WebP.
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const drawn = await drawnAs(canvas, type);
  const best =
    drawn && drawn.size > 4 * SMALL && type === 'image/png' && !seesThrough(canvas)
      ? await drawnAs(canvas, 'image/jpeg')
      : drawn;
  return best ? new File([best], file.name, { type: best.type }) : file;
}

const drawnAs = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, 0.85));

function seesThrough(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return true;
  return false;
}
