import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the list of everything the shell needs, and a version made of its content, into the service worker. */
export function precache(): Plugin {
  let publicDir = '';
  return {
    name: 'kring-precache',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256');
        const paths: string[] = [];
        const add = (path: string, content: string | Uint8Array) => {
          paths.push(path);
          hash.update(path).update('\0').update(content);
        };
        for (const name of Object.keys(bundle).sort()) {
          const item = bundle[name];
          if (!item || name === 'sw.js' || name.endsWith('.map')) continue;
          const path = name === 'index.html' ? '/' : `/${name}`;
          add(path, item.type === 'chunk' ? item.code : item.source);
        }
        for (const file of publicFiles(publicDir)) add(`/${file}`, readFileSync(join(publicDir, file)));

        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') throw new Error('sw.js is missing from the build');
        worker.code = worker.code
          .replace('__KRING_PATHS__', paths.join('\\n'))
          .replace('__KRING_VERSION__', hash.digest('hex').slice(0, 16));
      },
    },
  };
}

function publicFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(dir, file)).isFile())
    .sort();
}
