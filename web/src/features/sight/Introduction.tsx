import { useState, type FormEvent } from 'react';
import type { IntroductionQuestion } from '../../core/types/IntroductionQuestion';
import type { Said } from '../../core/types/Said';
import type { IntroductionView } from '../../core/types/IntroductionView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { OwnWords } from '../../ui/own-words/OwnWords';
import { NOTHING_SAID, saysTheSame } from '../../ui/own-words/said';
import { Helped } from '../../ui/people/Helped';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { Looks } from './Looks';
import { QUESTIONS, questionText } from './questions';
import { WhoReads } from './WhoReads';

/** "Over mij": who one is, in one's own words; who may read it; and who looked. */
export function Introduction() {
  const view = useView({ view: 'introduction' });
  if (!view) return null;
  return (
    <>
      <Words key={view.space} view={view} />
      <WhoReads space={view.space} grants={view.grants} share="/me/share" />
      <Looks looks={view.looks} />
    </>
  );
}

function answerOf(view: IntroductionView, question: IntroductionQuestion): Said {
  return view.answers.find((answer) => answer.question === question) ?? NOTHING_SAID;
}

function Words({ view }: { view: IntroductionView }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  /** What is being written; what one did not touch follows what is kept. */
  const [written, setWritten] = useState<Partial<Record<IntroductionQuestion, Said>>>({});
  const [kept, setKept] = useState(false);

  async function onKeep(event: FormEvent) {
    event.preventDefault();
    const well = await attempt(async () => {
      for (const question of QUESTIONS) {
        const said = written[question];
        if (said) await keep(question, said);
      }
    });
    if (!well) return;
    setWritten({});
    setKept(true);
  }

  async function keep(question: IntroductionQuestion, { text, voice }: Said) {
    if (saysTheSame({ text, voice }, answerOf(view, question))) return;
    await core.run(view.space, { type: 'introduce', question, text: text.trim(), voice, at: core.now() });
  }

  function onSaid(question: IntroductionQuestion, said: Said) {
    const before = written[question] ?? answerOf(view, question);
    setWritten((now) => ({ ...now, [question]: said }));
    setKept(false);
    // A recording is no half sentence: it is kept at once, also when one went elsewhere while speaking.
    if (said.voice?.hash !== before.voice?.hash)
      void attempt(() => keep(question, said)).then((well) => setKept(well));
  }

  return (
    <form className="stack" onSubmit={(event) => void onKeep(event)}>
      <section className="sheet stack stack--wide">
        <p>{t('sight-what')}</p>
        {QUESTIONS.map((question) => (
          <div key={question} className="stack">
            <OwnWords
              space={view.space}
              label={t(questionText(question))}
              hint={t(`${questionText(question)}-hint`)}
              said={written[question] ?? answerOf(view, question)}
              onSaid={(said) => onSaid(question, said)}
            />
            <Helped helper={view.answers.find((answer) => answer.question === question)?.helper ?? null} />
          </div>
        ))}
      </section>
      {fault && <FaultLine>{fault}</FaultLine>}
      {kept && (
        <div role="status">
          <Status kind={view.waits ? 'stored' : 'shared'} text={view.waits ? 'sight-stored' : 'sight-sent'} />
        </div>
      )}
      <Button type="submit" look="main" block disabled={busy}>
        {t('me-keep')}
      </Button>
    </form>
  );
}
