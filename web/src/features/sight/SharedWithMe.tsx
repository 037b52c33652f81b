import { lazy } from 'react';
import { Redirect } from 'wouter';
import type { Part } from '../../core/types/Part';
import type { PersonId } from '../../core/types/PersonId';
import type { SharedView } from '../../core/types/SharedView';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { Row, Rows } from '../../ui/Row';
import { useLanguage } from '../../ui/text/language-context';
import { useText, type Text } from '../../ui/text/useText';
import { CHECK_INS } from '../check-in/paths';
import { CONVERSATIONS } from '../conversation/paths';
import { Reminders } from '../conversation/Reminders';
import { dateWords } from './dates';
import { partName } from './parts';
import { questionText } from './questions';
import { Whose } from './Whose';

const SharedMap = lazy(() => import('../map/SharedMap'));
const SharedSkills = lazy(() => import('../skills/SharedSkills'));

/** "Met mij gedeeld": what others let one read, and one of them opened. */
export function SharedWithMe({ owner, what }: { owner: PersonId | null; what: string | null }) {
  return owner === null ? <SharedList /> : <SharedBy key={owner} owner={owner} what={what} />;
}

export const sharedPath = (owner: PersonId): string => `/me/shared/${owner}`;

/** "Over mij" and the map each open by themselves: only what one opens is a look. */
function SharedBy({ owner, what }: { owner: PersonId; what: string | null }) {
  const t = useText();
  const view = useView({ view: 'shared_with_me' });
  if (!view) return null;
  const shared = view.shared.find((each) => each.owner.id === owner);
  if (!shared) return <Empty sentence={t('sight-shared-gone')} />;
  const areas = areasOf(shared);
  const both = areas.length > 0 && areas.length < shared.parts.length;
  const [between, ...more] = BETWEEN.filter(({ part }) => holds(shared, part));
  const skills = holds(shared, 'skills');
  if (what === null && (both || ((between || skills) && shared.parts.length > 1)))
    return <Several shared={shared} />;
  if (what === null && between && more.length === 0) return <Redirect to={between.to} replace />;
  if (what === 'skills' || (what === null && skills)) return <SharedSkills owner={owner} />;
  if (what === 'map' || (what === null && areas.length > 0)) return <SharedMap owner={owner} />;
  return <SharedIntroduction owner={owner} />;
}

/** What is between two, each with its own place. */
const BETWEEN = [
  { part: 'check_ins', to: CHECK_INS, pictogram: 'talk', tint: 'compliment' },
  { part: 'conversations', to: CONVERSATIONS, pictogram: 'agreement', tint: 'agreement' },
] as const;

function areasOf({ parts }: SharedView) {
  const apart = ['introduction', 'skills', ...BETWEEN.map(({ part }) => part)];
  return parts.filter(({ part }) => !apart.includes(part));
}

function holds({ parts }: SharedView, asked: Part): boolean {
  return parts.some(({ part }) => part === asked);
}

function Several({ shared }: { shared: SharedView }) {
  const t = useText();
  const name = nameOf(t, shared.owner);
  return (
    <Rows label={t('me-shared')}>
      {holds(shared, 'introduction') && (
        <Row
          to={`${sharedPath(shared.owner.id)}/introduction`}
          start={<Pictogram name="me" tint="compliment" />}
          title={t('sight-shared-introduction', { name })}
        />
      )}
      {areasOf(shared).length > 0 && (
        <Row
          to={`${sharedPath(shared.owner.id)}/map`}
          start={<Pictogram name="dossier" tint="story" />}
          title={t('sight-shared-map', { name })}
        >
          <span className="small">{whatWords(t, areasOf(shared))}</span>
        </Row>
      )}
      {BETWEEN.filter(({ part }) => holds(shared, part)).map(({ part, to, pictogram, tint }) => (
        <Row
          key={part}
          to={to}
          start={<Pictogram name={pictogram} tint={tint} />}
          title={partName(t, part)}
        />
      ))}
      {holds(shared, 'skills') && (
        <Row
          to={`${sharedPath(shared.owner.id)}/skills`}
          start={<Pictogram name="learn" tint="small_step" />}
          title={t('sight-shared-skills', { name })}
        />
      )}
    </Rows>
  );
}

function whatWords(t: Text, parts: SharedView['parts']): string {
  return parts.map(({ part }) => partName(t, part)).join(' · ');
}

function SharedList() {
  const t = useText();
  const { language } = useLanguage();
  const view = useView({ view: 'shared_with_me' });
  if (!view) return null;
  if (view.shared.length === 0)
    return <Empty sentence={t('sight-shared-none')} hint={t('sight-shared-how')} />;
  return (
    <>
      <Reminders side="mentor" />
      <Rows label={t('me-shared')}>
        {view.shared.map((shared) => (
          <Row
            key={shared.owner.id}
            to={sharedPath(shared.owner.id)}
            start={<PersonBadge picture={shared.owner.picture} />}
            title={<bdi>{nameOf(t, shared.owner)}</bdi>}
          >
            <span className="small">{whatWords(t, shared.parts)}</span>
            <span className="soft small">
              {t('sight-until', {
                day: dateWords(language, Math.min(...shared.parts.map(({ until }) => until))),
              })}
            </span>
          </Row>
        ))}
      </Rows>
    </>
  );
}

/** Opening this is a look, and its owner is told of it. */
function SharedIntroduction({ owner }: { owner: PersonId }) {
  const t = useText();
  const view = useView({ view: 'shared_introduction', owner });
  if (!view) return null;
  const { shared } = view;
  if (!shared) return <Empty sentence={t('sight-shared-gone')} />;
  return (
    <>
      <Whose shared={shared} />
      <section className="sheet stack stack--wide">
        {view.answers.length === 0 && <p>{t('sight-shared-empty')}</p>}
        {view.answers.map((answer) => (
          <div key={answer.question} className="stack">
            <h3>{t(questionText(answer.question))}</h3>
            <SaidWords space={view.space} said={answer} about={nameOf(t, shared.owner)} />
            <Helped helper={answer.helper} />
          </div>
        ))}
      </section>
    </>
  );
}
