import { useRef } from 'react';
import type { ArrangementsFault } from '../../core/arrangements';
import type { GuardRail } from '../../core/types/GuardRail';
import type { GuardRailKind } from '../../core/types/GuardRailKind';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { TextField } from '../../ui/Field';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { GUARD_RAIL_KINDS } from './kinds';
import { faultAt } from './faults';

/** So many stand in all three lists together. */
const MOST = 60;

interface GuardRailsProps {
  rails: readonly GuardRail[];
  faults: readonly ArrangementsFault[];
  onRails(rails: readonly GuardRail[]): void;
}

/** What is told at the start of a talk, in three lists: what is fixed, what follows, what one chooses. */
export function GuardRails({ rails, faults, onRails }: GuardRailsProps) {
  const t = useText();
  return (
    <Sheet kind="stack stack--wide" labelledBy="guard-rails">
      <h2 className="section-heading" id="guard-rails">
        {t('guard-rails')}
      </h2>
      <p>{t('guard-rails-what')}</p>
      <div className="guard-rails__tone stack stack--tight">
        <p className="line">
          <Pictogram name="check" size="small" />
          <span>{t('guard-rails-so')}</span>
        </p>
        <p className="line">
          <Pictogram name="close" size="small" />
          <span>{t('guard-rails-not-so')}</span>
        </p>
      </div>
      {GUARD_RAIL_KINDS.map(({ kind }) => (
        <OfKind key={kind} kind={kind} rails={rails} faults={faults} onRails={onRails} />
      ))}
    </Sheet>
  );
}

function OfKind({ kind, rails, faults, onRails }: GuardRailsProps & { kind: GuardRailKind }) {
  const t = useText();
  const core = useCore();
  const add = useRef<HTMLDivElement>(null);
  const these = rails.flatMap((rail, index) => (rail.kind === kind ? [{ rail, index }] : []));
  const name = t(`guard-rails-${kind}`);
  const pictogram = GUARD_RAIL_KINDS.find((each) => each.kind === kind)?.pictogram ?? 'note';
  return (
    <div className="stack">
      <h3 className="line">
        <Pictogram name={pictogram} size="small" tint="agreement" />
        <span>{name}</span>
      </h3>
      <p className="soft small">{t(`guard-rails-${kind}-what`)}</p>
      {these.map(({ rail, index }, place) => (
        <div key={rail.id} className="stack stack--tight">
          <TextField
            label={t('guard-rails-line', { name, number: place + 1 })}
            value={rail.text}
            maxLength={500}
            fault={faultAt(t, faults, `guardRails.${index}.text`)}
            onChange={(event) =>
              onRails(
                rails.map((each) => (each.id === rail.id ? { ...each, text: event.target.value } : each)),
              )
            }
          />
          <div>
            <Button
              look="quiet"
              onClick={() => {
                onRails(rails.filter((each) => each.id !== rail.id));
                add.current?.querySelector('button')?.focus();
              }}
            >
              {t('guard-rails-away')}
              <span className="visually-hidden"> {t('guard-rails-line', { name, number: place + 1 })}</span>
            </Button>
          </div>
        </div>
      ))}
      {rails.length >= MOST && <p className="hint">{t('arranged-fault-too-many')}</p>}
      <div ref={add}>
        <Button
          pictogram="add"
          disabled={rails.length >= MOST}
          onClick={() => onRails([...rails, { id: core.newId(), kind, text: '' }])}
        >
          {t('guard-rails-add')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </div>
  );
}
