import type { PersonId } from '../../core/types/PersonId';
import type { SharedView } from '../../core/types/SharedView';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Row, Rows } from '../../ui/Row';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from './dates';
import { questionText } from './questions';

/** "Met mij gedeeld": what others let one read, and one of them opened. */
export function SharedWithMe({ owner }: { owner: PersonId | null }) {
  return owner === null ? <SharedList /> : <SharedIntroduction key={owner} owner={owner} />;
}

export const sharedPath = (owner: PersonId): string => `/me/shared/${owner}`;

function SharedList() {
  const t = useText();
  const { language } = useLanguage();
  const view = useView({ view: 'shared_with_me' });
  if (!view) return null;
  if (view.shared.length === 0)
    return <Empty sentence={t('sight-shared-none')} hint={t('sight-shared-how')} />;
  return (
    <Rows label={t('me-shared')}>
      {view.shared.map((shared) => (
        <Row
          key={shared.owner.id}
          to={sharedPath(shared.owner.id)}
          start={<PersonBadge picture={shared.owner.picture} />}
          title={<bdi>{nameOf(t, shared.owner)}</bdi>}
        >
          <span className="small" dir="auto">
            {shared.purpose}
          </span>
          <span className="soft small">{t('sight-until', { day: dateWords(language, shared.until) })}</span>
        </Row>
      ))}
    </Rows>
  );
}

/** Opening this is a look, and its owner is told of it. */
function SharedIntroduction({ owner }: { owner: PersonId }) {
  const t = useText();
  const view = useView({ view: 'shared_introduction', owner });
  if (!view) return null;
  if (!view.shared) return <Empty sentence={t('sight-shared-gone')} />;
  return (
    <>
      <Whose shared={view.shared} />
      <section className="sheet stack stack--wide">
        {view.answers.length === 0 && <p>{t('sight-shared-empty')}</p>}
        {view.answers.map((answer) => (
          <div key={answer.question} className="stack">
            <h3>{t(questionText(answer.question))}</h3>
            <p className="own-words" dir="auto">
              {answer.text}
            </p>
            <Helped helper={answer.helper} />
          </div>
        ))}
      </section>
    </>
  );
}

function Whose({ shared }: { shared: SharedView }) {
  const t = useText();
  const { language } = useLanguage();
  const name = nameOf(t, shared.owner);
  return (
    <section className="sheet stack">
      <div className="given__who">
        <PersonBadge picture={shared.owner.picture} size="big" />
        <div className="grow">
          <h2 className="section-heading">
            <bdi>{name}</bdi>
          </h2>
          <p dir="auto">{shared.purpose}</p>
          <p className="soft">{t('sight-until', { day: dateWords(language, shared.until) })}</p>
        </div>
      </div>
      <p className="soft">{t('sight-shared-seen', { name })}</p>
    </section>
  );
}
