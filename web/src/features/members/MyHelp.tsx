import { useState, type FormEvent } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { Field } from '../../ui/Field';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';

/** The core keeps at most this many topics, of at most so many characters. */
const MOST_TOPICS = 12;
const LONGEST_TOPIC = 60;

interface MyHelpProps {
  space: SpaceId;
  topics: readonly string[];
  /** While one pauses, the topics rest: nobody sees them, one cannot change them. */
  paused: boolean;
}

/** What one can help with, in own words. */
export function MyHelp({ space, topics, paused }: MyHelpProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const [topic, setTopic] = useState('');

  function set(next: string[]) {
    return attempt(async () => {
      await core.run(space, { type: 'set_help', topics: next, at: core.now() });
    });
  }

  async function onAdd(event: FormEvent) {
    event.preventDefault();
    const said = topic.trim();
    if (said === '') return;
    if (topics.includes(said) || (await set([...topics, said]))) setTopic('');
  }

  return (
    <section className="sheet stack" aria-labelledby="my-help">
      <h2 className="section-heading" id="my-help">
        {t('members-i-can-help')}
      </h2>
      {paused ? (
        <p className="soft">{t('members-help-rests')}</p>
      ) : (
        <>
          {topics.length === 0 && <p className="soft">{t('members-help-empty')}</p>}
          <ul className="topics">
            {topics.map((each) => (
              <li key={each} className="topics__topic">
                <Pictogram name="offer" size="small" tint="offer" />
                <span className="grow" dir="auto">
                  {each}
                </span>
                <Button look="quiet" onClick={() => void set(topics.filter((other) => other !== each))}>
                  {t('members-help-away')}
                  <span className="visually-hidden"> {each}</span>
                </Button>
              </li>
            ))}
          </ul>
          {topics.length < MOST_TOPICS && (
            <form className="stack" onSubmit={(event) => void onAdd(event)}>
              <Field
                label={t('members-help-field')}
                hint={t('members-help-hint')}
                maxLength={LONGEST_TOPIC}
                value={topic}
                onChange={(event) => setTopic(event.target.value)}
                fault={fault}
              />
              <Button type="submit" pictogram="add">
                {t('members-help-add')}
              </Button>
            </form>
          )}
        </>
      )}
    </section>
  );
}
