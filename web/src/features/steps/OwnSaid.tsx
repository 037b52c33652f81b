import type { WordedView } from '../../core/types/WordedView';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { Helped } from '../../ui/people/Helped';

interface OwnSaidProps {
  /** Where it was said. */
  space: string;
  words: WordedView;
  /** What it is, for a screen reader. */
  about: string;
  id?: string;
}

/** What someone said, in their own words, with who helped. */
export function OwnSaid({ space, words, about, id }: OwnSaidProps) {
  return (
    <div id={id}>
      <SaidWords space={space} said={words.said} about={about} />
      <Helped helper={words.helper} />
    </div>
  );
}
