import type { ChangedView } from '../../core/types/ChangedView';
import type { GroupView } from '../../core/types/GroupView';
import { nameOf, namesOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';

/** Who leads the group and since when it is so, for everybody in it. */
export function WhoLeads({ group }: { group: GroupView }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <section className="sheet stack" aria-labelledby="who-leads">
      <h2 className="section-heading" id="who-leads">
        {t('group-led-who')}
      </h2>
      <p className="line">
        <Pictogram name={group.led === 'members' ? 'people' : 'work'} tint="agreement" />
        <span>{t(`group-led-${group.led}`)}</span>
      </p>
      {group.stewards.length > 0 && (
        <p>
          {t('group-stewards', {
            names: namesOf(t, language, group.stewards),
            count: group.stewards.length,
          })}
        </p>
      )}
      <div className="stack stack--tight soft small">
        <Said changed={group.made} text="group-made-by" />
        <Said changed={group.renamed} text="group-renamed-by" />
        <Said changed={group.ledChanged} text="group-led-by" />
        <Said changed={group.archived} text="group-stopped-by" />
      </div>
    </section>
  );
}

/** Who said something of the group, and when; nothing where nobody did. */
export function Said({ changed, text }: { changed: ChangedView | null; text: string }) {
  return changed === null ? null : <SaidLine changed={changed} text={text} />;
}

function SaidLine({ changed, text }: { changed: ChangedView; text: string }) {
  const t = useText();
  const when = useMoment(changed.at);
  return <p>{t(changed.person.isMe ? `${text}-me` : text, { name: nameOf(t, changed.person), when })}</p>;
}
