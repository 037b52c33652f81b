import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file under a folder with its bytes. One that went while it was looked for is none. */
export async function filesIn(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = (path: string) => readFile(path).then((bytes) => [{ path, bytes }], gone);
  return (await Promise.all(paths.map(read))).flat();
}

function gone(problem: NodeJS.ErrnoException): [] {
  if (problem.code !== 'ENOENT') throw problem;
  return [];
}
