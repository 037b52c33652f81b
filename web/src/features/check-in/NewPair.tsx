import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CheckInsView } from '../../core/types/CheckInsView';
import type { Rhythm } from '../../core/types/Rhythm';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useText } from '../../ui/text/useText';
import { goingWith, WithWhom } from '../sight/WithWhom';
import { RHYTHMS } from './next-days';
import { pairPath } from './paths';

/** With whom one does check-ins, how often, until when; and who reads what. The one whose work it is about chooses. */
export function NewPair({ view }: { view: CheckInsView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const [rhythm, setRhythm] = useState<Rhythm>('two_weeks');
  return (
    <WithWhom
      space={view.space}
      part="check_ins"
      words="check-in"
      going={goingWith(view.pairs)}
      onBegun={async (person) => {
        await core.run(view.space, { type: 'set_rhythm', with: person.id, rhythm, at: core.now() });
        go(pairPath({ space: view.space, with: person }), { replace: true });
      }}
    >
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('check-in-how-often')}</h2>
        <Choices<Rhythm>
          label={t('check-in-how-often')}
          options={RHYTHMS.map((each) => ({ value: each, word: t(`check-in-rhythm-${each}`) }))}
          chosen={rhythm}
          onChoose={setRhythm}
        />
      </section>
    </WithWhom>
  );
}
