import { useState } from 'react';
import type { PersonId } from '../../core/types/PersonId';
import type { Seen } from '../../core/types/Seen';
import type { SeenView } from '../../core/types/SeenView';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { TextField } from '../../ui/Field';
import { useText } from '../../ui/text/useText';
import { SeenBy } from './Seen';
import { useTyped } from './typed';

interface SaySeenProps {
  /** Whose it is, and where it stands. */
  space: string;
  owner: PersonId;
  whose: string;
  /** What one says to have seen. */
  of: Seen;
  /** What that is called. */
  about: string;
  /** What stands there now. */
  stamp: string;
  seen: readonly SeenView[];
}

/** "Dit zag ik": a sentence of one's own beside another's words. Nobody asks for it, and one can take it back. */
export function SaySeen({ space, owner, whose, of, about, stamp, seen }: SaySeenProps) {
  const t = useText();
  const core = useCore();
  const session = useView({ view: 'session' });
  const { fault, busy, attempt } = useFault();
  const mine = seen.find(({ by }) => by.isMe);
  const typed = useTyped(`${owner} ${of.type === 'skill' ? of.skill : of.evidence}`);
  const [open, setOpen] = useState(typed.text !== '');
  const name = session?.state === 'signed_in' ? session.me.name : '';
  const helped = session?.state === 'signed_in' && session.help !== null;

  async function say(text: string) {
    const well = await attempt(async () => {
      await core.run(space, { type: 'confirm', of: owner, seen: of, stamp, text, name, at: core.now() });
    });
    if (!well) return;
    typed.onText('');
    setOpen(false);
  }

  if (helped) return mine ? <SeenBy seen={mine} /> : null;
  if (open)
    return (
      <div className="stack stack--tight">
        <TextField
          label={t('skills-saw-what')}
          hint={t('skills-saw-hint', { name: whose })}
          maxLength={500}
          value={typed.text}
          onChange={(event) => typed.onText(event.target.value)}
        />
        <div className="row">
          <Button disabled={busy || typed.text.trim() === ''} onClick={() => void say(typed.text.trim())}>
            {t('skills-saw-put')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              typed.onText('');
              setOpen(false);
            }}
          >
            {t('skills-saw-not')}
          </Button>
        </div>
        {fault && <FaultLine>{fault}</FaultLine>}
      </div>
    );
  return (
    <div className="stack stack--tight">
      {mine && <SeenBy seen={mine} />}
      <div className="step__more">
        <Button
          look="quiet"
          onClick={() => {
            if (mine) typed.onText(mine.text);
            setOpen(true);
          }}
        >
          {t(mine ? 'steps-say-otherwise' : 'skills-saw')}
          <span className="visually-hidden"> {about}</span>
        </Button>
        {mine && (
          <Confirm
            word={t('skills-saw-back')}
            look="quiet"
            question={t('skills-saw-back-ask', { name: whose })}
            yes={t('skills-saw-back-yes')}
            no={t('skills-away-no')}
            onYes={() => void say('')}
          />
        )}
      </div>
      {fault && <FaultLine>{fault}</FaultLine>}
    </div>
  );
}
