import { useState, type FormEvent } from 'react';
import type { AgreementView } from '../../core/types/AgreementView';
import type { MeetingId } from '../../core/types/MeetingId';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { Field } from '../../ui/Field';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { nameOf } from '../../ui/people/names';

interface AgreementsProps {
  space: SpaceId;
  meeting: MeetingId;
  agreements: readonly AgreementView[];
}

/** What we agreed. Anyone notes one; who noted it can take it away. */
export function Agreements({ space, meeting, agreements }: AgreementsProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const [text, setText] = useState<string | null>(null);

  function say(agreement: string, words: string) {
    return attempt(async () => {
      await core.run(space, { type: 'set_agreement', meeting, agreement, text: words, at: core.now() });
    });
  }

  async function onAdd(event: FormEvent) {
    event.preventDefault();
    const said = text?.trim() ?? '';
    if (said !== '' && (await say(core.newId(), said))) setText(null);
  }

  return (
    <section className="sheet stack" aria-labelledby="meeting-agreements">
      <h2 className="section-heading" id="meeting-agreements">
        {t('meetings-agreements')}
      </h2>
      {agreements.length === 0 && <p className="soft">{t('meetings-agreements-empty')}</p>}
      <ul className="stack">
        {agreements.map((each) => (
          <li key={each.agreement} className="agreement">
            <Pictogram name="agreement" tint="agreement" />
            <div className="grow">
              <p className="agreement__words" dir="auto">
                {each.text}
              </p>
              <p className="hint">
                {each.by.isMe
                  ? t('meetings-agreement-mine')
                  : t('meetings-agreement-by', { name: nameOf(t, each.by) })}
              </p>
            </div>
            {each.by.isMe && (
              <Button look="quiet" onClick={() => void say(each.agreement, '')}>
                {t('meetings-take-away')}
                <span className="visually-hidden"> {each.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {text === null ? (
        <Button pictogram="add" onClick={() => setText('')}>
          {t('meetings-agreement-add')}
        </Button>
      ) : (
        <form className="stack" onSubmit={(event) => void onAdd(event)}>
          <Field
            label={t('meetings-agreement-line')}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            fault={fault}
          />
          <div className="row">
            <Button type="submit">{t('meetings-agreement-keep')}</Button>
            <Button look="quiet" onClick={() => setText(null)}>
              {t('meetings-never-mind')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
