import { useState, type FormEvent } from 'react';
import type { IntroductionQuestion } from '../../core/types/IntroductionQuestion';
import type { IntroductionView } from '../../core/types/IntroductionView';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { TextField } from '../../ui/Field';
import { Helped } from '../../ui/people/Helped';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { Given } from './Given';
import { Looks } from './Looks';
import { QUESTIONS, questionText } from './questions';

/** "Over mij": who one is, in one's own words; who may read it; and who looked. */
export function Introduction() {
  const view = useView({ view: 'introduction' });
  if (!view) return null;
  return (
    <>
      <Words key={view.space} view={view} />
      <Sharing view={view} />
      <Looks looks={view.looks} />
    </>
  );
}

function answerOf(view: IntroductionView, question: IntroductionQuestion): string {
  return view.answers.find((answer) => answer.question === question)?.text ?? '';
}

function Words({ view }: { view: IntroductionView }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  /** What is being written; what one did not touch follows what is kept. */
  const [written, setWritten] = useState<Partial<Record<IntroductionQuestion, string>>>({});
  const [kept, setKept] = useState(false);

  async function onKeep(event: FormEvent) {
    event.preventDefault();
    const well = await attempt(async () => {
      for (const question of QUESTIONS) {
        const text = written[question];
        if (text === undefined || text.trim() === answerOf(view, question)) continue;
        await core.run(view.space, { type: 'introduce', question, text: text.trim(), at: core.now() });
      }
    });
    if (!well) return;
    setWritten({});
    setKept(true);
  }

  return (
    <form className="stack" onSubmit={(event) => void onKeep(event)}>
      <section className="sheet stack stack--wide">
        <p>{t('sight-what')}</p>
        {QUESTIONS.map((question) => (
          <div key={question} className="stack">
            <TextField
              ownWords
              label={t(questionText(question))}
              hint={t(`${questionText(question)}-hint`)}
              maxLength={2000}
              value={written[question] ?? answerOf(view, question)}
              onChange={(event) => {
                setWritten({ ...written, [question]: event.target.value });
                setKept(false);
              }}
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

function Sharing({ view }: { view: IntroductionView }) {
  const t = useText();
  const holding = view.grants.filter(({ state }) => state !== 'ended' && state !== 'over');
  const past = view.grants.filter(({ state }) => state === 'ended' || state === 'over');
  return (
    <section className="sheet stack stack--wide" aria-labelledby="who-may-read">
      <h2 className="section-heading" id="who-may-read">
        {t('sight-who')}
      </h2>
      <p>{t(holding.length === 0 ? 'sight-nobody' : 'sight-only')}</p>
      {holding.map((grant) => (
        <Given key={grant.grant} space={view.space} grant={grant} />
      ))}
      <ButtonLink to="/me/share" pictogram="look">
        {t('sight-share')}
      </ButtonLink>
      {past.length > 0 && (
        <>
          <h3>{t('sight-past')}</h3>
          {past.map((grant) => (
            <Given key={grant.grant} space={view.space} grant={grant} />
          ))}
        </>
      )}
    </section>
  );
}
