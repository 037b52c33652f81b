import { Link } from 'wouter';
import type { AboutMeView } from '../../core/types/AboutMeView';
import { useCore } from '../../ui/core-access/core-context';
import { nameOf } from '../../ui/people/names';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords, pastDayWords } from '../sight/dates';
import { granteeName } from '../sight/grantee';
import { Block, Line, Lines, Section } from './Section';

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
          : t('about-me-readers', { names: holds.map((grant) => granteeName(t, grant.to)).join(', ') })
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
              <Link href="/me/introduction">{granteeName(t, grant.to)}</Link>
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
          {view.looks.map((look) => (
            <Line key={`${look.reader.id} ${look.day}`}>
              {t('sight-looked', {
                name: nameOf(t, look.reader),
                day: pastDayWords(t, language, look.day, core.now()),
              })}
            </Line>
          ))}
        </Lines>
      </Block>
      {view.shared.length > 0 && (
        <Block rules={view.rules} kept="reading" title={t('me-shared')}>
          <Lines>
            {view.shared.map((shared) => (
              <Line key={shared.owner.id} by={t('sight-until', { day: dateWords(language, shared.until) })}>
                <Link href="/me/shared">{t('sight-shared-with-me', { name: nameOf(t, shared.owner) })}</Link>
              </Line>
            ))}
          </Lines>
        </Block>
      )}
    </Section>
  );
}
