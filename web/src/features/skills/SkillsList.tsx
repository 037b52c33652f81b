import type { SkillsView } from '../../core/types/SkillsView';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Pictogram } from '../../ui/Pictogram';
import { CloseUp } from '../../ui/places/CloseUp';
import { useDesktop } from '../../ui/places/useDesktop';
import { Row, Rows } from '../../ui/Row';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { granteeName } from '../sight/grantee';
import { isHolding } from '../sight/WhoReads';
import { CHOOSE, INTAKE, NEW_SKILL, PHASES, PORTFOLIO, skillPath, SKILLS_SIGHT } from './paths';
import { nameWords, phaseWords, pictogramOf, stateWords } from './words';

/** The skills, and what stands around them: why one began, where one takes part, what one shows, who reads it. */
export function SkillsList({ view, open }: { view: SkillsView; open: string | null }) {
  const t = useText();
  const desktop = useDesktop();
  const [now] = view.phases;
  const readers = view.grants.filter(isHolding).map(({ to }) => granteeName(t, to));
  return (
    <>
      {!desktop && <CloseUp />}
      {view.skills.length === 0 ? (
        <Empty sentence={t('skills-empty')} hint={t('skills-empty-hint')}>
          <ButtonLink to={NEW_SKILL} look="main" pictogramAfter="forward">
            {t('skills-begin')}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <Rows label={t('skills-title')}>
            {view.skills.map((skill) => (
              <Row
                key={skill.skill}
                to={skillPath(skill.skill)}
                current={skill.skill === open}
                start={<Pictogram name={pictogramOf(skill)} tint="small_step" />}
                title={<span dir="auto">{nameWords(t, skill)}</span>}
              >
                <span className="soft small">{stateWords(t, skill.state)}</span>
              </Row>
            ))}
          </Rows>
          <ButtonLink to={NEW_SKILL} block pictogram="add">
            {t('skills-more')}
          </ButtonLink>
        </>
      )}
      <Rows label={t('skills-around')}>
        <Row
          to={INTAKE}
          current={open === 'intake'}
          start={<Pictogram name="flag" tint="story" />}
          title={t('skills-intake')}
        >
          <span className="soft small">{t('skills-intake-what')}</span>
        </Row>
        <Row
          to={PHASES}
          current={open === 'phases'}
          start={<Pictogram name="group" tint="agreement" />}
          title={t('skills-phases')}
        >
          {now && <span className="soft small">{phaseWords(t, now.phase)}</span>}
        </Row>
        <Row
          to={PORTFOLIO}
          start={<Pictogram name="dossier" tint="compliment" />}
          title={t('skills-portfolio')}
        >
          <span className="soft small">{t('skills-portfolio-what')}</span>
        </Row>
        <Row
          to={CHOOSE}
          current={open === 'choose'}
          start={<Pictogram name="check" tint="compliment" />}
          title={t('skills-choose')}
        />
        <Row
          to={SKILLS_SIGHT}
          current={open === 'sight'}
          start={<Pictogram name={readers.length > 0 ? 'look' : 'lock'} tint="question" />}
          title={t('sight-who')}
        >
          <span className="soft small">{readers.length > 0 ? readers.join(', ') : t('sight-nobody')}</span>
        </Row>
      </Rows>
      {view.waits && <Status kind="stored" text="map-stored" />}
    </>
  );
}
