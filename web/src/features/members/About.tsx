import type { MembersView } from '../../core/types/MembersView';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { aboutPath } from './paths';

/** The group's card and its house rules, in the stewards' words. */
export function About({ space, view }: { space: SpaceId; view: MembersView }) {
  const t = useText();
  const rules = view.houseRules
    .split('\n')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
  if (view.about.trim() === '' && rules.length === 0) {
    return (
      <Empty sentence={t('members-about-empty')} hint={t('members-about-empty-hint')}>
        {view.iAmSteward && (
          <ButtonLink look="main" to={`${aboutPath(space)}/change`} pictogram="note">
            {t('members-about-tell')}
          </ButtonLink>
        )}
      </Empty>
    );
  }
  return (
    <>
      {view.about.trim() !== '' && (
        <section className="sheet stack">
          <p className="own-words" dir="auto">
            {view.about}
          </p>
        </section>
      )}
      <section className="sheet stack" aria-labelledby="house-rules">
        <h2 className="section-heading" id="house-rules">
          {t('members-rules')}
        </h2>
        {rules.length === 0 && <p className="soft">{t('members-rules-empty')}</p>}
        <ul className="rules">
          {rules.map((rule) => (
            <li key={rule} className="rules__rule">
              <Pictogram name="check" size="small" />
              <span dir="auto">{rule}</span>
            </li>
          ))}
        </ul>
      </section>
      {view.iAmSteward && (
        <ButtonLink to={`${aboutPath(space)}/change`} pictogram="note">
          {t('members-about-change')}
        </ButtonLink>
      )}
    </>
  );
}
