import { Link } from 'wouter';
import { ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';
import { goalFromPath } from '../steps/paths';
import { Answered } from './Answered';
import { AreaSight } from './AreaSight';
import { todays } from './filling';
import { instrumentText, type InstrumentTopic } from './instrument';
import { nowAt } from './topic-now';
import { fillPath, MONEY_STRESS } from './paths';
import { planNow } from './plan';
import type { OnMap } from './shelf';
import { TalkTick } from './TalkTick';
import type { OwnMap } from './useInstruments';
import './fill/Fill.css';

interface TopicSheetProps {
  map: OwnMap;
  shown: OnMap;
  topic: InstrumentTopic;
}

/** One topic: what one said of it and when, and whether one wants to talk about it. */
export function TopicSheet({ map, shown, topic }: TopicSheetProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const { instrument, inUse } = shown;
  const fillings = map.fillings(instrument);
  const { newest, answers, talk } = nowAt(fillings, instrument, topic.id);
  // Of a plan the answers say what it is about.
  const plan = planNow(fillings);
  const area = plan && plan.from.topic === topic.id ? plan.area : topic.area;
  const say = (key: string) => instrumentText(instrument, language, key);

  async function onTalk(on: boolean) {
    // On the filling-in that is shown, in its own version: to want to talk is no other look at it.
    const filling = newest?.said ?? todays(fillings, instrument, core.now());
    await attempt(async () => {
      await core.run(map.view.space, {
        type: 'assess',
        organisation: instrument.organisation,
        assessment: filling?.assessment ?? crypto.randomUUID(),
        instrument: instrument.id,
        version: filling?.version ?? instrument.version,
        area: topic.area,
        answers: [],
        talk: [{ topic: topic.id, on }],
        at: core.now(),
      });
    });
  }

  return (
    <>
      <Sheet kind="stack stack--wide" labelledBy="map-topic">
        <header className="fill__about">
          <span className="fill__tile">
            <Pictogram name={topic.pictogram} size="large" tint="offer" />
          </span>
          <div className="grow">
            <h2 id="map-topic">{say(`topic.${topic.id}`)}</h2>
            <p className="soft small">
              {newest ? t('map-of-day', { day: dateWords(language, newest.said.at) }) : t('map-not-looked')}
            </p>
          </div>
        </header>
        <p>{say(`topic.${topic.id}.about`)}</p>
        {answers.map((given) => (
          <Answered
            key={given.question}
            space={map.view.space}
            given={given}
            version={newest?.with ?? null}
          />
        ))}
        {newest && !newest.with && <p className="soft">{t('map-version-unknown')}</p>}
        {(inUse || talk) && <TalkTick ticked={talk} onChange={(on) => !busy && void onTalk(on)} />}
        {topic.area === 'money' && (
          <p>
            <Link href={MONEY_STRESS}>{t('map-money-stress')}</Link>
          </p>
        )}
        {fault && <FaultLine>{fault}</FaultLine>}
        {newest && (
          <ButtonLink
            to={goalFromPath(area, { assessment: newest.said.assessment, topic: topic.id })}
            block
            pictogram="small-step"
          >
            {t('steps-from-map')}
          </ButtonLink>
        )}
        {inUse && (
          <ButtonLink to={fillPath(instrument, topic.id)} look="main" block pictogramAfter="forward">
            {t(newest ? 'map-look-again' : 'map-look')}
          </ButtonLink>
        )}
      </Sheet>
      <AreaSight map={map.view} area={topic.area} />
    </>
  );
}
