import type { ConversationPairView } from '../../core/types/ConversationPairView';
import { ButtonLink } from '../../ui/Button';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { nameOf } from '../../ui/people/names';
import { useText } from '../../ui/text/useText';
import { CONVERSATIONS } from './paths';

/** It ended while one was writing. What was not sent is told: here what was not on the device yet, and the rest under *Wachten*. */
export function Withdrawn({ pair, texts }: { pair: ConversationPairView; texts: readonly string[] }) {
  const t = useText();
  const name = nameOf(t, pair.with);
  return (
    <OneTask back={CONVERSATIONS}>
      <ScreenTitle>{t('conversation-ended')}</ScreenTitle>
      <section className="sheet stack" aria-label={t('conversation-ended')}>
        <p>{t('conversation-ended-what', { name })}</p>
        {texts.length > 0 && <p className="word">{t('conversation-ended-typed')}</p>}
        {texts.map((text) => (
          <p key={text} className="own-words" dir="auto">
            {text}
          </p>
        ))}
        <p className="soft">{t('conversation-ended-unsent')}</p>
      </section>
      <ButtonLink to="/waiting" block>
        {t('me-waiting')}
      </ButtonLink>
    </OneTask>
  );
}
