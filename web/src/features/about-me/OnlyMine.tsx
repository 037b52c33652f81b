import { Link } from 'wouter';
import type { AboutMeView } from '../../core/types/AboutMeView';
import type { Part } from '../../core/types/Part';
import { useCore } from '../../ui/core-access/core-context';
import { nameOf } from '../../ui/people/names';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { CHECK_INS } from '../check-in/paths';
import { CONVERSATIONS } from '../conversation/paths';
import { sightPath } from '../map/paths';
import { SKILLS, SKILLS_SIGHT } from '../skills/paths';
import { dateWords } from '../sight/dates';
import { granteeName } from '../sight/grantee';
import { lookedWords, visits } from '../sight/Looks';
import { partName } from '../sight/parts';
import { sharedPath } from '../sight/SharedWithMe';
import { Block, Line, Lines, Section } from './Section';

/** Where one sees who reads a part, and can end it. */
function grantedPath(part: Part): string {
  switch (part) {
    case 'introduction':
      return '/me/introduction';
    case 'check_ins':
      return CHECK_INS;
    case 'conversations':
      return CONVERSATIONS;
    case 'skills':
      return SKILLS_SIGHT;
    default:
      return sightPath(part);
  }
}

/** "Over mij": what one wrote there, who may read it, who looked, and what others share with one. */
export function OnlyMine({ view }: { view: AboutMeView }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const holds = view.grants.filter(({ state }) => state !== 'ended' && state !== 'over');
  const nothing = view.introduction === 0;
  return (
    <Section
      id="mine"
      pictogram="dossier"
      tint="story"
      title={t('about-me-mine')}
      short={
        holds.length === 0
          ? t('about-me-nobody-reads')
          : t('about-me-readers', {
              names: [...new Set(holds.map((grant) => granteeName(t, grant.to)))].join(', '),
            })
      }
    >
      <Block
        rules={view.rules}
        kept="introduction"
        title={t('me-introduction')}
        {...(nothing ? { none: t('about-me-nothing') } : {})}
      >
        <p>
          <Link href="/me/introduction">{t('about-me-introduction', { count: view.introduction })}</Link>
        </p>
      </Block>
      <Block
        rules={view.rules}
        kept="assessments"
        title={t('map-title')}
        {...(view.assessments === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <p>
          <Link href="/map">{t('about-me-assessments', { count: view.assessments })}</Link>
        </p>
      </Block>
      <Block
        rules={view.rules}
        kept="goals"
        title={t('steps-title')}
        {...(view.goals === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <p>
          <Link href="/steps">{t('about-me-goals', { count: view.goals })}</Link>
        </p>
      </Block>
      {view.rewards > 0 && (
        <Block rules={view.rules} kept="rewards" title={t('about-me-rewards-title')}>
          <p>
            <Link href="/steps">{t('about-me-rewards', { count: view.rewards })}</Link>
          </p>
        </Block>
      )}
      <Block
        rules={view.rules}
        kept="check_ins"
        title={t('check-in-title')}
        {...(view.checkIns === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <p>
          <Link href="/check-ins">{t('about-me-check-ins', { count: view.checkIns })}</Link>
        </p>
      </Block>
      <Block
        rules={view.rules}
        kept="conversations"
        title={t('conversation-title')}
        {...(view.conversations === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <p>
          <Link href={CONVERSATIONS}>{t('about-me-conversations', { count: view.conversations })}</Link>
        </p>
      </Block>
      <Block
        rules={view.rules}
        kept="skills"
        title={t('skills-title')}
        {...(view.skills === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <p>
          <Link href={SKILLS}>{t('about-me-skills', { count: view.skills })}</Link>
        </p>
      </Block>
      {view.seen > 0 && (
        <Block rules={view.rules} kept="confirmations" title={t('skills-seen')}>
          <p>
            <Link href={SKILLS}>{t('about-me-seen', { count: view.seen })}</Link>
          </p>
        </Block>
      )}
      <Block
        rules={view.rules}
        kept="grants"
        title={t('sight-who')}
        {...(view.grants.length === 0 ? { none: t('sight-nobody') } : {})}
      >
        <Lines>
          {view.grants.map((grant) => (
            <Line
              key={grant.grant}
              by={t('about-me-grant', {
                purpose: grant.purpose,
                since: dateWords(language, grant.givenAt),
                until:
                  grant.state === 'ended' || grant.state === 'over'
                    ? t('sight-ended')
                    : t('sight-until', { day: dateWords(language, grant.until) }),
              })}
            >
              <Link href={grantedPath(grant.part)}>
                {t('about-me-granted', { name: granteeName(t, grant.to), what: partName(t, grant.part) })}
              </Link>
            </Line>
          ))}
        </Lines>
      </Block>
      <Block
        rules={view.rules}
        kept="looks"
        title={t('sight-looks')}
        {...(view.looks.length === 0 ? { none: t('sight-looks-none') } : {})}
      >
        <Lines>
          {visits(view.looks).map((visit) => (
            <Line key={visit.key}>{lookedWords(t, language, visit, core.now())}</Line>
          ))}
        </Lines>
      </Block>
      {view.shared.length > 0 && (
        <Block rules={view.rules} kept="reading" title={t('me-shared')}>
          <Lines>
            {view.shared.flatMap((shared) =>
              shared.parts.map(({ part, until }) => (
                <Line
                  key={`${shared.owner.id} ${part}`}
                  by={t('sight-until', { day: dateWords(language, until) })}
                >
                  <Link href={sharedPath(shared.owner.id)}>
                    {t('about-me-shared', { name: nameOf(t, shared.owner), what: partName(t, part) })}
                  </Link>
                </Line>
              )),
            )}
          </Lines>
        </Block>
      )}
    </Section>
  );
}
