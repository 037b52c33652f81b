import type { ConversationPairView } from '../../core/types/ConversationPairView';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { Field } from '../../ui/Field';
import { isSaid, NOTHING_SAID } from '../../ui/own-words/said';
import { useText } from '../../ui/text/useText';
import { OwnSaid } from '../check-in/OwnSaid';
import { sideName } from './doers';
import { all, type PartOf } from './parts';
import type { ConversationNow } from './useConversation';

interface AgreementsProps {
  pair: ConversationPairView;
  today: string;
  says: ConversationNow;
}

/** What the two agree: each with who does it and by which day. */
export function Agreements({ pair, today, says }: AgreementsProps) {
  const t = useText();
  const core = useCore();
  const agreements = all(says.parts, 'agreement');
  const last = agreements.at(-1);

  function onMore() {
    const doer = { type: 'participant' as const };
    says.say({ type: 'agreement', agreement: core.newId(), said: NOTHING_SAID, doer, by: null });
  }

  return (
    <>
      {agreements.map((agreement, index) => (
        <OneAgreement
          key={agreement.agreement}
          {...{ pair, today, agreement }}
          number={index + 1}
          onSay={says.say}
        />
      ))}
      {(!last || isSaid(last.said)) && (
        <Button block pictogram="add" onClick={onMore}>
          {t(last ? 'conversation-agreement-more' : 'conversation-agreement-add')}
        </Button>
      )}
    </>
  );
}

interface OneProps {
  pair: ConversationPairView;
  today: string;
  agreement: PartOf<'agreement'>;
  number: number;
  onSay(part: PartOf<'agreement'>): void;
}

function OneAgreement({ pair, today, agreement, number, onSay }: OneProps) {
  const t = useText();
  const { doer } = agreement;
  return (
    <div className="stack conversation-one">
      <h3>{t('conversation-agreement-number', { number })}</h3>
      <OwnSaid
        pair={pair}
        label={t('conversation-agreement-what', { number })}
        said={agreement.said}
        max={1000}
        onSaid={(said) => onSay({ ...agreement, said })}
      />
      <Choices<'participant' | 'professional' | 'other'>
        label={t('conversation-agreement-who', { number })}
        options={[
          { value: 'participant', word: sideName(t, pair, 'participant') },
          { value: 'professional', word: sideName(t, pair, 'professional') },
          { value: 'other', word: t('conversation-doer-other') },
        ]}
        chosen={doer.type}
        onChoose={(type) =>
          onSay({ ...agreement, doer: type === 'other' ? { type, name: t('someone') } : { type } })
        }
      />
      {doer.type === 'other' && (
        <Field
          label={t('conversation-doer-name', { number })}
          maxLength={200}
          defaultValue={doer.name === t('someone') ? '' : doer.name}
          onChange={(event) =>
            onSay({ ...agreement, doer: { type: 'other', name: event.target.value.trim() || t('someone') } })
          }
        />
      )}
      <Field
        label={t('conversation-agreement-by', { number })}
        hint={t('conversation-agreement-by-hint')}
        type="date"
        min={today}
        value={agreement.by ?? ''}
        onChange={(event) => onSay({ ...agreement, by: event.target.value || null })}
      />
    </div>
  );
}
