import { Link } from 'wouter';
import type { AboutGroupView } from '../../core/types/AboutGroupView';
import type { AboutMeView } from '../../core/types/AboutMeView';
import { useCore } from '../../ui/core-access/core-context';
import { nameOf } from '../../ui/people/names';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { momentWords } from '../../ui/time/moment';
import { spokenAnswer } from '../closing/answers';
import { measureText } from '../members/words';
import { Block, Line, Lines, Section } from './Section';
import { meetingWords, monthWords, notedBy } from './words';

interface PartProps {
  view: AboutMeView;
}

/** All that the groups on this device say of one. */
export function InGroups({ view }: PartProps) {
  return (
    <>
      <Wrote view={view} />
      <Was view={view} />
      <Told view={view} />
      <Named view={view} />
    </>
  );
}

/** Each thing of each group, with the group's name where there is more than one. */
function each<T>(
  view: AboutMeView,
  of: (group: AboutGroupView) => readonly T[],
): { group: AboutGroupView; one: T }[] {
  return view.groups.flatMap((group) => of(group).map((one) => ({ group, one })));
}

function useSay(view: AboutMeView) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const many = view.groups.length > 1;
  return {
    t,
    language,
    now: core.now(),
    when: (at: number) => momentWords(t, language, at, core.now()),
    inGroup: (group: AboutGroupView, words: string) =>
      many ? t('about-me-in-group', { what: words, group: group.name }) : words,
  };
}

function Wrote({ view }: PartProps) {
  const { t, language, when, inGroup } = useSay(view);
  const months = each(view, ({ written }) => written);
  const count = months.reduce((sum, { one }) => sum + one.entries, 0);
  const attachments = view.groups.reduce((sum, group) => sum + group.attachments, 0);
  const kindWords = view.groups.reduce((sum, group) => sum + group.kindWords, 0);
  const hidden = view.groups.reduce((sum, group) => sum + group.hidden, 0);
  const own = view.groups.filter((group) => group.own !== null);
  return (
    <Section
      id="wrote"
      pictogram="type"
      tint="story"
      title={t('about-me-wrote')}
      short={count === 0 ? t('about-me-nothing') : t('about-me-entries', { count })}
    >
      <Block rules={view.rules} kept="entries" {...(count === 0 ? { none: t('about-me-nothing') } : {})}>
        <Lines>
          {months.map(({ group, one }) => (
            <Line key={`${group.space} ${one.month}`}>
              <Link href={`/g/${group.space}/entry/${one.newest.entry}`}>
                {inGroup(
                  group,
                  t('about-me-month', { month: monthWords(language, one.month), count: one.entries }),
                )}
              </Link>
            </Line>
          ))}
          {kindWords > 0 && <Line>{t('about-me-kind-words', { count: kindWords })}</Line>}
        </Lines>
      </Block>
      {attachments > 0 && (
        <Block rules={view.rules} kept="attachments" title={t('about-me-attachments')}>
          <p>{t('about-me-attachments-count', { count: attachments })}</p>
        </Block>
      )}
      {hidden > 0 && (
        <Block rules={view.rules} kept="moderation" title={t('about-me-hidden')}>
          <p>{t('about-me-hidden-count', { count: hidden })}</p>
        </Block>
      )}
      {own.length > 0 && (
        <Block rules={view.rules} kept="own_state" title={t('about-me-own-state')}>
          <Lines>
            {own.map((group) => (
              <Line key={group.space}>
                {inGroup(
                  group,
                  [
                    ...(group.own?.help ?? []),
                    ...(group.own?.pause === null ? [] : [t('members-pause')]),
                    ...(group.own?.agreedAt == null
                      ? []
                      : [t('about-me-agreed', { when: when(group.own.agreedAt) })]),
                  ].join(', '),
                )}
              </Line>
            ))}
          </Lines>
        </Block>
      )}
    </Section>
  );
}

function Was({ view }: PartProps) {
  const { t, language, now, when, inGroup } = useSay(view);
  const presence = each(view, (group) => group.presence);
  const closing = each(view, (group) => group.closing);
  const times = new Set(presence.filter(({ one }) => one.state === 'here').map(({ one }) => one.meeting))
    .size;
  return (
    <Section
      id="was"
      pictogram="meeting"
      tint="agreement"
      title={t('about-me-was')}
      short={times === 0 ? t('about-me-nothing') : t('about-me-times', { count: times })}
    >
      <Block
        rules={view.rules}
        kept="presence"
        title={t('about-me-presence')}
        {...(presence.length === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <Lines>
          {presence.map(({ group, one }) => (
            <Line
              key={`${one.meeting} ${one.by?.id} ${one.at}`}
              by={t('about-me-by-when', { by: notedBy(t, one.by), when: when(one.at) })}
            >
              {inGroup(
                group,
                t(one.state === 'here' ? 'about-me-here' : 'about-me-unmarked', {
                  meeting: meetingWords(t, language, one.title, one.starts, now),
                }),
              )}
            </Line>
          ))}
        </Lines>
      </Block>
      <Block
        rules={view.rules}
        kept="closing"
        title={t('about-me-closing')}
        {...(closing.length === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <Lines>
          {closing.map(({ group, one }) => (
            <Line
              key={`${one.meeting} ${one.by.id}`}
              by={t('about-me-by-when', { by: notedBy(t, one.by), when: when(one.at) })}
            >
              {inGroup(
                group,
                t('about-me-answer', {
                  answer: t(spokenAnswer(one.answer)?.text ?? 'about-me-silent'),
                  meeting: meetingWords(t, language, one.title, one.starts, now),
                }),
              )}
            </Line>
          ))}
        </Lines>
      </Block>
    </Section>
  );
}

function Told({ view }: PartProps) {
  const { t, when, inGroup } = useSay(view);
  const warnings = each(view, (group) => group.warnings);
  return (
    <Section
      id="told"
      pictogram="talk"
      tint="question"
      title={t('about-me-told')}
      short={
        warnings.length === 0
          ? t('about-me-nothing')
          : t('about-me-from', { names: names(warnings.map(({ one }) => nameOf(t, one.by))) })
      }
    >
      <Block
        rules={view.rules}
        kept="warnings"
        {...(warnings.length === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <Lines>
          {warnings.map(({ group, one }) => (
            <Line
              key={`${one.by.id} ${one.at}`}
              by={t('about-me-by-when', {
                by: t('about-me-said', { name: nameOf(t, one.by) }),
                when: when(one.at),
              })}
            >
              <span className="word">{inGroup(group, t(measureText(one.measure)))}</span>
              <br />
              <span dir="auto">{one.reason}</span>
            </Line>
          ))}
        </Lines>
        <p className="soft">{t('about-me-told-who')}</p>
      </Block>
    </Section>
  );
}

function Named({ view }: PartProps) {
  const { t, language, now, when, inGroup } = useSay(view);
  const named = each(view, (group) => group.named);
  const said = each(view, (group) => group.said);
  const count = named.length + said.length;
  return (
    <Section
      id="named"
      pictogram="agreement"
      tint="compliment"
      title={t('about-me-named')}
      short={count === 0 ? t('about-me-nothing') : t('about-me-times', { count })}
    >
      <Block
        rules={view.rules}
        kept="meetings"
        title={t('about-me-agreements')}
        {...(named.length === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <Lines>
          {named.map(({ group, one }, index) => (
            <Line
              key={`${one.meeting} ${index}`}
              by={t('about-me-by-when', {
                by: one.by === null ? t('about-me-together') : notedBy(t, one.by),
                when: meetingWords(t, language, one.title, one.starts, now),
              })}
            >
              {inGroup(group, one.text)}
            </Line>
          ))}
        </Lines>
      </Block>
      {said.length > 0 && (
        <Block rules={view.rules} kept="entries" title={t('about-me-compliments')}>
          <Lines>
            {said.map(({ group, one }) => (
              <Line key={one.entry.entry} by={when(one.at)}>
                <Link href={`/g/${group.space}/entry/${one.entry.entry}`}>
                  {inGroup(group, t('about-me-compliment', { name: nameOf(t, one.by) }))}
                </Link>
              </Line>
            ))}
          </Lines>
        </Block>
      )}
      <p className="soft">{t('about-me-named-not')}</p>
    </Section>
  );
}

/** Each name once. */
function names(all: readonly string[]): string {
  return [...new Set(all)].join(', ');
}
