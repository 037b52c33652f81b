import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { MemberView } from '../../core/types/MemberView';
import type { SpaceId } from '../../core/types/SpaceId';
import type { Standing } from '../../core/types/Standing';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { TextField } from '../../ui/Field';
import { useText } from '../../ui/text/useText';
import { membersPath } from './paths';
import { IS_WORK } from './words';
import { nameOf } from '../../ui/people/names';

interface SteerProps {
  space: SpaceId;
  member: MemberView;
}

/** What a steward can change about someone's place in the group. Each says what it means and asks once. */
export function Steer({ space, member }: SteerProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const { id } = member.person;
  const name = nameOf(t, member.person);
  const led = useView({ view: 'group', space })?.led;
  const mayLead = led === 'members' || IS_WORK[member.title];
  const guest = member.standing === 'guest';
  const leads = member.standing === 'steward';

  function give(standing: Standing) {
    void attempt(async () => {
      await core.act(space, { type: 'set_standing', person: id, standing });
    });
  }

  function unjoin() {
    void attempt(async () => {
      for (const alias of member.joined) await core.act(space, { type: 'unjoin', alias });
    });
  }

  return (
    <section className="sheet stack" aria-labelledby="steer">
      <h2 className="section-heading" id="steer">
        {t('members-place', { name })}
      </h2>
      {!guest && !leads && !mayLead && <p className="soft">{t('members-workers-lead')}</p>}
      {!guest && !leads && mayLead && (
        <Confirm
          word={t('members-make-steward')}
          pictogram="key"
          question={t('members-make-steward-ask', { name })}
          yes={t('members-yes-do')}
          no={t('members-no-keep')}
          onYes={() => give('steward')}
        />
      )}
      {member.standing !== 'member' && (
        <Confirm
          word={t(guest ? 'members-guest-stays' : 'members-make-member')}
          pictogram="me"
          question={t(guest ? 'members-guest-stays-ask' : 'members-make-member-ask', { name })}
          yes={t('members-yes-do')}
          no={t('members-no-keep')}
          onYes={() => give('member')}
        />
      )}
      {member.standing === 'member' && (
        <Confirm
          word={t('members-make-alumnus')}
          pictogram="work"
          question={t('members-make-alumnus-ask', { name })}
          yes={t('members-yes-do')}
          no={t('members-no-keep')}
          onYes={() => give('alumnus')}
        />
      )}
      {member.joined.length > 0 && (
        <Confirm
          word={t('members-unjoin')}
          pictogram="people"
          question={t('members-unjoin-ask', { name })}
          yes={t('members-yes-do')}
          no={t('members-no-keep')}
          onYes={unjoin}
        />
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
      <TakeOut space={space} member={member} />
    </section>
  );
}

/** Taking someone out of the group, with a reason that this person reads. */
function TakeOut({ space, member }: SteerProps) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [reason, setReason] = useState<string | null>(null);
  const stopped = useView({ view: 'group', space })?.archived != null;
  const { id } = member.person;
  const name = nameOf(t, member.person);

  async function onTakeOut(event: FormEvent) {
    event.preventDefault();
    const well = await attempt(async () => {
      const told = reason?.trim() ?? '';
      const at = core.now();
      // In a group that was stopped nothing is written any more: the reason is said by word of mouth.
      if (!stopped)
        await core.run(space, {
          type: 'warn',
          member: id,
          id: core.newId(),
          measure: 'removed',
          reason: told,
          about: null,
          at,
        });
      await core.act(space, { type: 'remove', person: id });
    });
    if (well) go(membersPath(space));
  }

  if (reason === null) {
    return (
      <Button pictogram="leave" onClick={() => setReason('')}>
        {t('members-take-out')}
      </Button>
    );
  }
  return (
    <form className="confirm" onSubmit={(event) => void onTakeOut(event)}>
      <p className="word" role="alert">
        {t('members-take-out-ask', { name })}
      </p>
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
        <Button type="submit" disabled={busy}>
          {t('members-take-out-yes')}
        </Button>
        <Button look="quiet" onClick={() => setReason(null)}>
          {t('members-no-keep')}
        </Button>
      </div>
    </form>
  );
}
