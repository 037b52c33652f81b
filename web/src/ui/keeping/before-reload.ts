// What a tab holds that is not on the device yet, for when the tab must be loaded anew.

/** Puts on the device what is on the screen; says whether it is there now. */
type Keep = () => Promise<boolean>;

const keepers = new Set<Keep>();

/** Has `keep` called before this tab is loaded anew. Gives how to take that back. */
export function keepBeforeReload(keep: Keep): () => void {
  keepers.add(keep);
  return () => {
    keepers.delete(keep);
  };
}

/** Puts everything on the device that has a place there. `false`: something did not get there. */
export async function keepEverything(): Promise<boolean> {
  const kept = await Promise.all([...keepers].map((keep) => keep()));
  return kept.every(Boolean);
}

const endings = new Set<Keep>();

/** Has `end` called before a place is locked: what goes on here, such as a recording, ends and is kept. Gives how to take that back. */
export function endBeforeLock(end: Keep): () => void {
  endings.add(end);
  return () => {
    endings.delete(end);
  };
}

/** The same as `keepEverything`, and ends what goes on here. */
export async function keepForLock(): Promise<boolean> {
  const kept = await keepEverything();
  // What ends now is added to what was kept just before.
  const ended = await Promise.all([...endings].map((end) => end()));
  return kept && ended.every(Boolean);
}

type TypedIn = HTMLInputElement | HTMLTextAreaElement;

/** Kinds of field that hold no words of a person's own. */
const NO_WORDS = ['checkbox', 'radio', 'file', 'search', 'date', 'time', 'number'];

const typedIn = new Set<TypedIn>();

/** Notes in which fields someone types. Gives how to stop. */
export function watchTyping(): () => void {
  const onInput = ({ target }: Event) => {
    for (const field of typedIn) if (!field.isConnected) typedIn.delete(field);
    if (target instanceof HTMLTextAreaElement) typedIn.add(target);
    if (target instanceof HTMLInputElement && !NO_WORDS.includes(target.type)) typedIn.add(target);
  };
  document.addEventListener('input', onInput, true);
  return () => document.removeEventListener('input', onInput, true);
}

/**
 * Whether a reload would lose something: words in a field that is not inside `data-kept`, or what is marked `data-unkept`,
 * such as a running recording.
 */
export function wouldLoseWords(): boolean {
  const unkept = (field: TypedIn) =>
    field.isConnected && field.value.trim() !== '' && !field.closest('[data-kept]');
  return document.querySelector('[data-unkept]') !== null || [...typedIn].some(unkept);
}
