import type { GrantView } from '../../core/types/GrantView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from './dates';
import { granteeName } from './grantee';
import './sight.css';

/** One grant: who, what for, until when, how it stands, and the way to end it in two taps. */
export function Given({ space, grant }: { space: SpaceId; grant: GrantView }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, attempt } = useFault();
  const name = granteeName(t, grant.to);
  const until = dateWords(language, grant.until);
  const ends = grant.state === 'holds' || grant.state === 'waiting';

  function onEnd() {
    void attempt(async () => {
      await core.act(space, { type: 'end_grant', grant: grant.grant });
    });
  }

  return (
    <article className="given stack" aria-label={name}>
      <div className="given__who">
        {grant.to.type === 'person' ? (
          <PersonBadge picture={grant.to.person.picture} />
        ) : (
          <Pictogram name="people" size="large" tint="story" />
        )}
        <div className="grow">
          <p className="word">
            <bdi>{name}</bdi>
          </p>
          <p dir="auto">{grant.purpose}</p>
          <p className="soft">
            {grant.state === 'ended' || grant.state === 'over'
              ? t('sight-ended')
              : t('sight-until', { day: until })}
          </p>
        </div>
      </div>
      {grant.state === 'waiting' && <Status kind="stored" text="sight-grant-waits" />}
      {grant.state === 'ending' && <Status kind="stored" text="sight-end-waits" />}
      {ends && (
        <Confirm
          word={t('sight-end')}
          look="quiet"
          question={t('sight-end-ask', { name })}
          yes={t('sight-end-yes')}
          no={t('sight-end-no')}
          onYes={onEnd}
        />
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </article>
  );
}
