import type { RecoveryDoor } from '../../core/recovery';
import { PersonBadge } from '../../ui/PersonBadge';
import { isolated } from '../../ui/text/bundles';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { sinceWords } from './since';
import './Recovery.css';

/** Whose account it is: name, picture, and in which group since when. Two may have one name and picture. */
export function Who({ door }: { door: RecoveryDoor }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className="recovery-who">
      <PersonBadge picture={door.picture} size="big" />
      <div className="grow">
        <p className="recovery-who__name">
          <bdi>{door.name}</bdi>
        </p>
        <p>{t('recover-group', { group: isolated(door.group), day: sinceWords(language, door.since) })}</p>
        <p className="soft">{t('recover-by', { by: isolated(door.by) })}</p>
      </div>
    </div>
  );
}
