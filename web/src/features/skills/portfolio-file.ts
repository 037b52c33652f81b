import type { SkillsView } from '../../core/types/SkillsView';
import { copyOf } from '../about-me/save-copy';

/** The bytes of a photo or recording, by its hash; `null` when they are not on this device. */
type Bytes = (hash: string) => Promise<Blob | null>;

/**
 * The portfolio as a page of its own: what it says, with the photos and recordings inside it, so that it opens without Kring
 * and without a connection.
 */
export async function portfolioFile(
  part: Element,
  title: string,
  lang: string,
  view: SkillsView,
  bytes: Bytes,
): Promise<string> {
  const page = new DOMParser().parseFromString(copyOf(part, title, lang), 'text/html');
  for (const each of page.querySelectorAll('img, audio')) each.remove();
  const shown = view.skills.filter((skill) => skill.shown);
  const articles = [...page.querySelectorAll('article')];
  for (const [at, skill] of shown.entries()) {
    const article = articles[at];
    const evidence = skill.evidence.filter((each) => each.shown);
    const said = [skill.name, skill.practised, ...evidence.map(({ words }) => words)];
    const voices = said.flatMap((words) => (words?.said.voice ? [words.said.voice.hash] : []));
    const photos = evidence.flatMap(({ photo }) => (photo ? [photo.hash] : []));
    for (const hash of photos) await add(page, article, 'img', await bytes(hash));
    for (const hash of voices) await add(page, article, 'audio', await bytes(hash));
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

async function add(page: Document, to: Element | undefined, kind: 'img' | 'audio', blob: Blob | null) {
  if (!to || !blob) return;
  const element = page.createElement(kind);
  element.setAttribute('src', await inside(blob));
  if (kind === 'audio') element.setAttribute('controls', '');
  else element.setAttribute('style', 'max-width: 100%');
  to.append(element);
}

/** A blob as an address that holds its bytes. */
function inside(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(new Error('no address'));
    };
    reader.onerror = () => reject(reader.error ?? new Error('unread'));
    reader.readAsDataURL(blob);
  });
}
