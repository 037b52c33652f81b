import { Link } from 'wouter';
import type { MapView } from '../../core/types/MapView';
import { ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Helped } from '../../ui/people/Helped';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';
import { todays } from './filling';
import { instrumentText, type Instrument, type InstrumentTopic } from './instrument';
import { fillPath, MONEY_STRESS } from './paths';
import { fillingsOf, standingAt } from './standing';
import { TalkTick } from './TalkTick';
import './fill/Fill.css';

interface TopicSheetProps {
  view: MapView;
  instrument: Instrument;
  topic: InstrumentTopic;
}

/** One topic: what one said of it and when, and whether one wants to talk about it. */
export function TopicSheet({ view, instrument, topic }: TopicSheetProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, attempt } = useFault();
  const fillings = fillingsOf(view.assessments, instrument);
  const { newest, answers, talk } = standingAt(fillings, instrument, topic.id);
  const say = (key: string) => instrumentText(instrument, language, key);

  async function onTalk(on: boolean) {
    // On the filling-in that is shown: to want to talk is no other look at it.
    const filling =
      newest?.version === instrument.version ? newest : todays(fillings, instrument, core.now());
    await attempt(async () => {
      await core.run(view.space, {
        type: 'assess',
        assessment: filling?.assessment ?? crypto.randomUUID(),
        organisation: instrument.organisation,
        instrument: instrument.id,
        version: instrument.version,
        area: topic.area,
        answers: [],
        talk: [{ topic: topic.id, on }],
        at: core.now(),
      });
    });
  }

  return (
    <Sheet kind="stack stack--wide" labelledBy="map-topic">
      <header className="fill__about">
        <span className="fill__tile">
          <Pictogram name={topic.pictogram} size="large" tint="offer" />
        </span>
        <div className="grow">
          <h2 id="map-topic">{say(`topic.${topic.id}`)}</h2>
          <p className="soft small">
            {newest ? t('map-of-day', { day: dateWords(language, newest.at) }) : t('map-not-looked')}
          </p>
        </div>
      </header>
      <p>{say(`topic.${topic.id}.about`)}</p>
      {answers.map(({ question, answer, helper }) => {
        const asked = instrument.questions.find((each) => each.id === question);
        if (!asked) return null;
        return (
          <div key={question} className="stack">
            <p className="soft small">{say(`question.${question}`)}</p>
            {answer.type === 'words' ? (
              <p className="own-words" dir="auto">
                {answer.text}
              </p>
            ) : (
              <p className="word">
                {asked.asks === 'scale'
                  ? say(`scale.${asked.scale ?? ''}.${answer.answer}`)
                  : say(`choice.${question}.${answer.answer}`)}
              </p>
            )}
            <Helped helper={helper} />
          </div>
        );
      })}
      <TalkTick ticked={talk} onChange={(on) => void onTalk(on)} />
      {topic.area === 'money' && (
        <p>
          <Link href={MONEY_STRESS}>{t('map-money-stress')}</Link>
        </p>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
      <ButtonLink to={fillPath(instrument, topic.id)} look="main" block pictogramAfter="forward">
        {t(newest ? 'map-look-again' : 'map-look')}
      </ButtonLink>
    </Sheet>
  );
}
