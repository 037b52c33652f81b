import type { Language } from '../../ui/text/language';
import type { Text } from '../../ui/text/useText';
import { dateWords, pastDayWords } from '../sight/dates';
import { instrumentText } from './instrument';
import { nowAt, type Filled } from './topic-now';

/** What there was at one time: that filling-in, and those before it. They come newest first. */
export function asOf(fillings: readonly Filled[], then: Filled): Filled[] {
  return fillings.slice(fillings.findIndex(({ said }) => said.assessment === then.said.assessment));
}

/** When one looked, in words: "vandaag", "maandag", "3 november", "12 mei 2025". */
export function momentWords(t: Text, language: string, at: number, now: number): string {
  const there = new Date(at);
  const day = [there.getFullYear(), there.getMonth() + 1, there.getDate()];
  const [year = '', ...rest] = day.map((part) => String(part).padStart(2, '0'));
  return sentence(pastDayWords(t, language, [year, ...rest].join('-'), now)) || dateWords(language, at);
}

/** The topics that one looked at then, by the names of then; none when this device does not know that version. */
export function toldOf(filled: Filled, language: Language): string[] {
  const version = filled.with;
  if (!version) return [];
  const topics = version.topics.filter(({ id }) => nowAt([filled], version, id).newest);
  return topics.map(({ id }) => instrumentText(version, language, `topic.${id}`));
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
