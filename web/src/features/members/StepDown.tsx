import type { MembersView } from '../../core/types/MembersView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';

/** Whether one leads the group alone, with others in it: then another is named first. */
export function leadsAlone(view: MembersView): boolean {
  const leading = view.members.filter(({ standing }) => standing === 'steward');
  return leading.length === 1 && leading[0]?.person.isMe === true && view.members.length > 1;
}

/** A steward goes back to being a member. */
export function StepDown({ space, view }: { space: SpaceId; view: MembersView }) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const me = view.members.find(({ person }) => person.isMe)?.person.id;
  if (!view.iAmSteward || me === undefined) return null;
  return (
    <section className="sheet stack">
      {leadsAlone(view) ? (
        <p>{t('members-leads-alone')}</p>
      ) : (
        <Confirm
          word={t('members-step-down')}
          pictogram="me"
          question={t('members-step-down-ask')}
          yes={t('members-yes-do')}
          no={t('members-no-keep')}
          onYes={() =>
            void attempt(async () => {
              await core.act(space, { type: 'set_standing', person: me, standing: 'member' });
            })
          }
        />
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
