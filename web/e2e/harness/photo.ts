import type { Page } from 'playwright-core';

export interface PhotoFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo as a camera makes it: large, and a JPEG. Drawn by the browser of `page` on a page of its own. */
export async function takePhoto(page: Page): Promise<PhotoFile> {
  const camera = await page.context().newPage();
  await camera.setViewportSize({ width: 2400, height: 1800 });
  await camera.setContent(
    '<body style="margin:0;height:100vh;background:conic-gradient(at 40% 60%,#274,#fc6,#835,#58c,#274)"></body>',
  );
  const buffer = await camera.screenshot({ type: 'jpeg', quality: 90 });
  await camera.close();
  return { name: 'foto.jpg', mimeType: 'image/jpeg', buffer };
}
