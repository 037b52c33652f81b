import type { Picture } from '../../core/types/Picture';
import { RadioGroup, Tick } from '../../ui/Choice';
import { PersonBadge } from '../../ui/PersonBadge';
import { PICTURES } from '../../ui/pictures';
import { useText } from '../../ui/text/useText';
import './PictureChoice.css';

/** One of the twelve objects, instead of a face. */
export function PictureChoice({ chosen, onChoose }: { chosen: Picture; onChoose(picture: Picture): void }) {
  const t = useText();
  return (
    <div className="stack stack--tight">
      <p className="field__label">{t('join-picture')}</p>
      <RadioGroup
        label={t('join-picture')}
        className="picture-choice"
        values={PICTURES}
        chosen={chosen}
        onChoose={onChoose}
      >
        {(radio) =>
          PICTURES.map((picture) => (
            <button
              key={picture}
              className="picture-choice__one"
              aria-label={t(`picture-${picture}`)}
              {...radio(picture)}
            >
              <PersonBadge picture={picture} size="big" />
              {picture === chosen && <Tick />}
            </button>
          ))
        }
      </RadioGroup>
    </div>
  );
}
