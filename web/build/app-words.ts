import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Plugin } from 'vite';

const MANIFEST = 'manifest.webmanifest';

/**
 * The words about Kring that a browser shows before the app runs: in `index.html` and in the manifest. They come from
 * `locales/nl` as all words do; both files are one for everyone, so they are in Dutch, the first language.
 */
export function appWords(): Plugin {
  return {
    name: 'kring-app-words',
    transformIndexHtml: (html) => html.replace('%app-description%', description()),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: manifest() });
    },
    configureServer(server) {
      server.middlewares.use(`/${MANIFEST}`, (_request, response) => {
        response.setHeader('content-type', 'application/manifest+json').end(manifest());
      });
    },
  };
}

function manifest(): string {
  const { name, ...rest } = JSON.parse(read('manifest.json')) as { name: string };
  return JSON.stringify({ name, description: description(), ...rest }, null, 2);
}

function description(): string {
  const bundle = new FluentBundle('nl');
  bundle.addResource(new FluentResource(read('../../locales/nl/shell.ftl')));
  const words = bundle.getMessage('app-description')?.value;
  if (!words) throw new Error('locales/nl/shell.ftl has no app-description');
  return bundle.formatPattern(words);
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}
