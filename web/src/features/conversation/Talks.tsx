import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { ConversationsView } from '../../core/types/ConversationsView';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { Row, Rows } from '../../ui/Row';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { useDay } from '../check-in/useDay';
import { dateWords } from '../sight/dates';
import { Given } from '../sight/Given';
import { Agreed } from './Agreed';
import { nowPath, recordPath } from './paths';
import './conversation.css';

/** One's conversations with one other: the agreements that go on, today's, the earlier ones, and who reads them. */
export function Talks({ view, pair }: { view: ConversationsView; pair: ConversationPairView }) {
  const t = useText();
  const day = useDay();
  const { language } = useLanguage();
  const name = nameOf(t, pair.with);
  const going = pair.until !== null;
  const begun = pair.talks.some(({ date }) => date === view.today);
  return (
    <>
      <section className="sheet stack">
        <div className="given__who">
          <PersonBadge picture={pair.with.picture} size="big" />
          <div className="grow">
            <p className="word">
              {t(going ? 'check-in-both-read' : 'conversation-stopped-you-read', { name })}
            </p>
            {pair.until !== null && (
              <p className="soft">{t('sight-until', { day: dateWords(language, pair.until) })}</p>
            )}
          </div>
        </div>
        {pair.waits && <Status kind="stored" text="map-stored" />}
      </section>
      {pair.open.length > 0 && (
        <section className="sheet stack stack--wide" aria-labelledby="conversation-open">
          <h2 id="conversation-open">{t('conversation-open')}</h2>
          {pair.open.map((agreed) => (
            <div key={agreed.agreement} className="conversation-one">
              <Agreed pair={pair} agreed={agreed} withOrigin />
            </div>
          ))}
          <p className="soft small">{t('conversation-open-return')}</p>
        </section>
      )}
      {going && (
        <ButtonLink to={nowPath(pair)} look="main" block pictogramAfter="forward">
          {t(begun ? 'conversation-go-on' : 'conversation-begin')}
        </ButtonLink>
      )}
      {pair.talks.length === 0 ? (
        <Empty sentence={t('conversation-none-yet')} hint={t('check-in-one-word')} />
      ) : (
        <Rows label={t('conversation-earlier')}>
          {pair.talks.map((talk) => (
            <Row
              key={talk.date}
              to={recordPath(pair, talk.date)}
              start={<Pictogram name="talk" tint="agreement" />}
              title={talk.date === view.today ? t('check-in-today') : day(talk.date)}
            >
              <span className="soft small" dir="auto">
                {talk.mine.aim?.said.text || talk.theirs.aim?.said.text || t('conversation-read')}
              </span>
            </Row>
          ))}
        </Rows>
      )}
      {pair.grants.length > 0 && (
        <section className="sheet stack stack--wide" aria-labelledby="conversation-readers">
          <h2 id="conversation-readers">{t('check-in-readers')}</h2>
          {pair.grants.map((grant) => (
            <Given key={grant.grant} space={view.space} grant={grant} />
          ))}
        </section>
      )}
    </>
  );
}
