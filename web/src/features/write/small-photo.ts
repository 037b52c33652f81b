/** The longest side of a photo that leaves the device, in pixels, and its most bytes (the server's own bound). */
export const MAX_SIDE = 1600;
export const MAX_BYTES = 1 << 20;

export interface SmallPhoto {
  blob: Blob;
  width: number;
  height: number;
}

/** How large a photo of `width` × `height` is drawn: never larger than it was. */
export function fit(width: number, height: number, maxSide: number): { width: number; height: number } {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photo drawn anew as a small JPEG. What a camera hid in it (place, moment, device) is gone: only pixels are drawn.
 * Rejects when the file is no photo.
 */
export async function smallPhoto(file: Blob): Promise<SmallPhoto> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    for (let side = MAX_SIDE; side >= 400; side = Math.round(side * 0.75)) {
      const size = fit(picture.width, picture.height, side);
      for (const quality of [0.82, 0.65]) {
        const blob = await jpeg(picture, size, quality);
        if (blob.size <= MAX_BYTES) return { blob, ...size };
      }
    }
    throw new Error('a photo that stays too large');
  } finally {
    picture.close();
  }
}

async function jpeg(
  picture: ImageBitmap,
  { width, height }: { width: number; height: number },
  quality: number,
) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  return new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no JPEG'))), 'image/jpeg', quality);
  });
}
