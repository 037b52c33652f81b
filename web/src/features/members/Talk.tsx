import { useState, type FormEvent } from 'react';
import type { MemberView } from '../../core/types/MemberView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { TextField } from '../../ui/Field';
import { useText } from '../../ui/text/useText';
import { nameOf } from '../../ui/people/names';

/** A steward tells one member something, with its reason. First the person, then the rule. */
export function Talk({ space, member }: { space: SpaceId; member: MemberView }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [measure, setMeasure] = useState<'talk' | 'warning' | null>(null);
  const [reason, setReason] = useState('');
  const { id } = member.person;
  const name = nameOf(t, member.person);

  async function onTell(event: FormEvent) {
    event.preventDefault();
    if (!measure) return;
    const well = await attempt(async () => {
      await core.run(space, {
        type: 'warn',
        member: id,
        id: core.newId(),
        measure,
        reason: reason.trim(),
        about: null,
        at: core.now(),
      });
    });
    if (!well) return;
    setMeasure(null);
    setReason('');
  }

  return (
    <section className="sheet stack" aria-labelledby="talk">
      <h2 className="section-heading" id="talk">
        {t('members-talk', { name })}
      </h2>
      <p className="soft">{t('members-talk-first')}</p>
      {measure === null ? (
        <Button pictogram="talk" onClick={() => setMeasure('talk')}>
          {t('members-talk-begin')}
        </Button>
      ) : (
        <form className="stack stack--wide" onSubmit={(event) => void onTell(event)}>
          <Choices<'talk' | 'warning'>
            label={t('members-talk-what')}
            options={[
              { value: 'talk', word: t('measure-talk'), pictogram: 'talk', tint: 'compliment' },
              { value: 'warning', word: t('measure-warning'), pictogram: 'attention', tint: 'offer' },
            ]}
            chosen={measure}
            onChoose={setMeasure}
          />
          <TextField
            label={t('members-talk-reason')}
            hint={t('members-talk-reads', { name })}
            required
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            fault={fault}
          />
          <div className="row">
            <Button type="submit" look="main" disabled={busy}>
              {t('members-talk-tell', { name })}
            </Button>
            <Button look="quiet" onClick={() => setMeasure(null)}>
              {t('members-never-mind')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
