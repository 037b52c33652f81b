import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { useText } from '../../ui/text/useText';
import { isBlank, isWhole, type DecisionDraft } from './half-written';

interface DecisionsProps {
  drafts: readonly DecisionDraft[];
  /** Someone wanted to go on while a decision rests on nothing. */
  missing: boolean;
  onDraft(draft: DecisionDraft): void;
  onMore(): void;
}

/** What was decided, and on which information: without that it is not kept. Where a guideline is departed from, why. */
export function Decisions({ drafts, missing, onDraft, onMore }: DecisionsProps) {
  const t = useText();
  return (
    <>
      {drafts.map((draft, index) => {
        const number = index + 1;
        const isMissing = missing && !isBlank(draft) && !isWhole(draft);
        return (
          <div
            key={draft.decision}
            className="stack conversation-one"
            {...(isWhole(draft) ? {} : { 'data-half': true })}
          >
            <h3>{t('conversation-decision-number', { number })}</h3>
            <TextField
              label={t('conversation-decision-what', { number })}
              ownWords
              maxLength={2000}
              value={draft.what}
              fault={isMissing && draft.what.trim() === '' ? t('conversation-decision-no-what') : null}
              onChange={(event) => onDraft({ ...draft, what: event.target.value })}
            />
            <TextField
              label={t('conversation-decision-rests-on', { number })}
              hint={t('conversation-decision-rests-on-hint')}
              ownWords
              maxLength={2000}
              value={draft.restsOn}
              fault={isMissing && draft.restsOn.trim() === '' ? t('conversation-decision-no-grounds') : null}
              onChange={(event) => onDraft({ ...draft, restsOn: event.target.value })}
            />
            <TextField
              label={t('conversation-decision-departs', { number })}
              hint={t('conversation-decision-departs-hint')}
              maxLength={2000}
              value={draft.departs}
              onChange={(event) => onDraft({ ...draft, departs: event.target.value })}
            />
          </div>
        );
      })}
      {drafts.every(isWhole) && (
        <Button block pictogram="add" onClick={onMore}>
          {t(drafts.length > 0 ? 'conversation-decision-more' : 'conversation-decision-add')}
        </Button>
      )}
    </>
  );
}
