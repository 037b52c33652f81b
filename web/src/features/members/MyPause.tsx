import { useState } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';

interface MyPauseProps {
  space: SpaceId;
  /** `null`: no pause. Else whether the group sees it. */
  pause: boolean | null;
}

/** "Ik doe even rustig aan": no requests, no reminders, until one wants again. */
export function MyPause({ space, pause }: MyPauseProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const [who, setWho] = useState<'group' | 'me' | null>(null);

  function set(on: boolean, visible: boolean) {
    void attempt(async () => {
      await core.run(space, { type: 'set_pause', on, visible, at: core.now() });
      setWho(null);
    });
  }

  return (
    <section className="sheet pause" aria-labelledby="my-pause">
      <Pictogram name="rest" size="huge" tint="compliment" />
      <h2 className="section-heading" id="my-pause">
        {t('members-pause')}
      </h2>
      <p className="soft">{t(pause === null ? 'members-pause-what' : 'members-pause-on')}</p>
      {pause !== null && (
        <>
          <p>{t(pause ? 'members-pause-group-sees' : 'members-pause-only-me')}</p>
          <Button onClick={() => set(false, pause)}>{t('members-pause-end')}</Button>
        </>
      )}
      {pause === null && who === null && (
        <Button onClick={() => setWho('group')}>{t('members-pause-begin')}</Button>
      )}
      {pause === null && who !== null && (
        <>
          <Choices<'group' | 'me'>
            label={t('members-pause-who')}
            options={[
              { value: 'group', word: t('members-pause-group'), pictogram: 'people', tint: 'story' },
              { value: 'me', word: t('members-pause-me'), pictogram: 'me', tint: 'note' },
            ]}
            chosen={who}
            onChoose={setWho}
          />
          <div className="row">
            <Button onClick={() => set(true, who === 'group')}>{t('members-pause-yes')}</Button>
            <Button look="quiet" onClick={() => setWho(null)}>
              {t('members-never-mind')}
            </Button>
          </div>
        </>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
