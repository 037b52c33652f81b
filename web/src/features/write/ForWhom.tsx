import { useState } from 'react';
import type { PersonId } from '../../core/types/PersonId';
import type { PersonView } from '../../core/types/PersonView';
import { Button } from '../../ui/Button';
import { RadioGroup, Tick } from '../../ui/Choice';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';

const EVERYONE = 'everyone';

interface ForWhomProps {
  people: readonly PersonView[];
  chosen: PersonId | null;
  onChoose(person: PersonId | null): void;
}

/** A compliment is for the whole group, or for one. Who it is for is one line, so that the words stay in sight. */
export function ForWhom({ people, chosen, onChoose }: ForWhomProps) {
  const t = useText();
  const [choosing, setChoosing] = useState(false);
  const person = people.find((each) => each.id === chosen);
  return (
    <Sheet labelledBy="for-whom">
      <div className="for-whom__line">
        {person ? <PersonBadge picture={person.picture} /> : <WholeGroup />}
        <div className="grow">
          <h2 id="for-whom" className="for-whom__title">
            {t('for-whom')}
          </h2>
          <p className="word">
            <bdi>{person ? nameOf(t, person) : t('for-everyone')}</bdi>
          </p>
        </div>
        <Button look="quiet" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {t(choosing ? 'for-whom-done' : 'for-whom-choose')}
        </Button>
      </div>
      {choosing && <Choosing people={people} chosen={chosen} onChoose={onChoose} />}
    </Sheet>
  );
}

function Choosing({ people, chosen, onChoose }: ForWhomProps) {
  const t = useText();
  return (
    <RadioGroup
      label={t('for-whom')}
      className="for-whom"
      values={[EVERYONE, ...people.map((person) => person.id)]}
      chosen={chosen ?? EVERYONE}
      onChoose={(value) => onChoose(value === EVERYONE ? null : value)}
    >
      {(radio) => (
        <>
          <button className="choice" {...radio(EVERYONE)}>
            <WholeGroup />
            {t('for-everyone')}
            {chosen === null && <Tick />}
          </button>
          {people.map((person) => (
            <button key={person.id} className="choice" {...radio(person.id)}>
              <PersonBadge picture={person.picture} />
              <bdi>{nameOf(t, person)}</bdi>
              {chosen === person.id && <Tick />}
            </button>
          ))}
        </>
      )}
    </RadioGroup>
  );
}

function WholeGroup() {
  return (
    <span className="person" aria-hidden="true">
      <Pictogram name="group" tint="story" />
    </span>
  );
}
