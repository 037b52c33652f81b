import type { Draft } from '../../core/core';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button, ButtonLink } from '../../ui/Button';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { answerPath } from '../log/entry-paths';

interface OtherDraftProps {
  space: SpaceId;
  other: Draft;
  onDiscard(): void;
}

/** One was writing something else in this group: go on with it, or throw it away. It is never written over. */
export function OtherDraft({ space, other, onDiscard }: OtherDraftProps) {
  const t = useText();
  return (
    <section className="stack stack--tight" aria-label={t('other-draft-label')}>
      <Status kind="stored" text={other.replyTo ? 'other-draft-answer' : 'other-draft'} />
      <div className="row">
        <ButtonLink to={other.replyTo ? answerPath(space, other.replyTo) : `/g/${space}/write`}>
          {t('other-draft-go-on')}
        </ButtonLink>
        <Button look="quiet" onClick={onDiscard}>
          {t('other-draft-discard')}
        </Button>
      </div>
    </section>
  );
}
