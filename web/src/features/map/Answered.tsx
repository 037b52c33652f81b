import type { FilledInView } from '../../core/types/FilledInView';
import type { SpaceId } from '../../core/types/SpaceId';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { Helped } from '../../ui/people/Helped';
import { useLanguage } from '../../ui/text/language-context';
import { instrumentText, type Instrument } from './instrument';

interface AnsweredProps {
  /** Whose map it stands in: recordings are fetched from there. */
  space: SpaceId;
  given: FilledInView;
  version: Instrument | null;
}

/**
 * One answer, under the words that were asked and tapped then. Without that version (`null`) what was told in own words stands
 * there, and nothing else: other words would say what nobody said.
 */
export function Answered({ space, given, version }: AnsweredProps) {
  const { language } = useLanguage();
  const { question, answer, helper } = given;
  const say = (key: string) => (version ? instrumentText(version, language, key) : '');
  if (!version && answer.type === 'tapped') return null;
  const asked = version?.questions.find((each) => each.id === question);
  return (
    <div className="stack">
      {version && <p className="soft small">{say(`question.${question}`)}</p>}
      {answer.type === 'words' ? (
        <SaidWords space={space} said={answer} about={say(`question.${question}`)} />
      ) : (
        <p className="word">
          {(asked?.asks === 'scale'
            ? say(`scale.${asked.scale ?? ''}.${answer.answer}`)
            : say(`choice.${question}.${answer.answer}`)) || answer.answer}
        </p>
      )}
      <Helped helper={helper} />
    </div>
  );
}
