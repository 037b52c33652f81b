import { isolated } from '../../../ui/text/bundles';
import type { Text } from '../../../ui/text/useText';
import type { DrawingProps, DrawnStep, DrawnTopic } from './drawing';

/** Whose drawing it is and who else looked: what the sentences need. */
export type Told = Pick<DrawingProps, 'whose' | 'otherBy'>;

/** The words of its step now; where there is none "In eigen woorden" or "Nog niet bekeken". */
export function nowWords(t: Text, topic: DrawnTopic): string {
  const step = stepAt(topic, topic.step);
  if (step) return step.words;
  return topic.told ? t('map-told') : t('map-not-looked');
}

/** What stands beside the newest step, a sentence each: the earlier one, another's, the wish to talk. */
export function besideWords(t: Text, topic: DrawnTopic, told: Told): string[] {
  const sentences: string[] = [];
  const before = stepAt(topic, topic.before);
  if (before) sentences.push(t('map-before-was', { words: bare(before.words) }));
  const other = stepAt(topic, topic.other);
  if (other) sentences.push(otherWords(t, other, told));
  if (topic.talk) sentences.push(talkWords(t, told));
  return sentences;
}

/** The whole topic in words: "Geld: Ik bouw. Vorige keer: Stevig. Hier wil je over praten." */
export function topicWords(t: Text, topic: DrawnTopic, told: Told): string {
  const now = t('map-topic-now', { topic: topic.name, words: bare(nowWords(t, topic)) });
  return [now, ...besideWords(t, topic, told)].join(' ');
}

/** The step at an index, where there is one. */
export function stepAt(topic: DrawnTopic, index: number | null | undefined): DrawnStep | undefined {
  return index === null || index === undefined ? undefined : topic.steps[index];
}

function otherWords(t: Text, other: DrawnStep, { otherBy }: Told): string {
  const words = bare(other.words);
  return otherBy === undefined
    ? t('map-other-chose', { words })
    : t('map-other-chose-by', { name: isolated(otherBy), words });
}

function talkWords(t: Text, { whose }: Told): string {
  return whose === undefined ? t('map-you-talk') : t('map-they-talk', { name: isolated(whose) });
}

/** Words of an instrument may end in a stop; the sentence around them brings its own. */
export function bare(words: string): string {
  return words.replace(/[.\s]+$/u, '');
}
