import type { Account } from '../../core/types/Account';
import type { LedHow } from '../../core/types/LedHow';
import type { LetInAgain } from '../../core/types/LetInAgain';
import type { OrganisationRole } from '../../core/types/OrganisationRole';
import type { Rule } from '../../core/types/Rule';
import type { Standing } from '../../core/types/Standing';
import { useCore } from '../../ui/core-access/core-context';
import { useLanguage } from '../../ui/text/language-context';
import { useText, type Text } from '../../ui/text/useText';
import { momentWords } from '../../ui/time/moment';
import { TITLE_TEXT } from '../members/words';
import { dateWords, pastDayWords } from '../sight/dates';
import { Block, Line, Lines, Section } from './Section';
import { megabytes } from './words';

const LED: Record<LedHow, string> = {
  made: 'about-me-led-made',
  renamed: 'about-me-led-renamed',
  gave_over: 'about-me-led-gave-over',
  stopped: 'about-me-led-stopped',
};

/** What was done with special rights, where it was done to an account. */
const DEEDS = ['person_made', 'email_set', 'role_given', 'role_taken', 'standing_given', 'device_ended'];

interface PartProps {
  account: Account;
  rules: readonly Rule[];
}

const ROLE_TEXT: Record<OrganisationRole, string> = {
  administrator: 'title-administrator',
  social_worker: 'title-social-worker',
  workplace_leader: 'title-workplace-leader',
  coach: 'title-coach',
  benefits_officer: 'title-benefits-officer',
  privacy_officer: 'about-me-privacy-officer',
};

const STANDING: Record<Standing, string> = {
  knocking: 'about-me-standing-knocking',
  member: 'about-me-standing-member',
  alumnus: 'about-me-standing-alumnus',
  steward: 'about-me-standing-steward',
  left: 'about-me-standing-left',
  reader: 'about-me-standing-member',
  guest: 'about-me-standing-guest',
};

/** What the server's tables hold about one. */
export function InAccount(props: PartProps) {
  return (
    <>
      <Who {...props} />
      <Groups {...props} />
      <ComesIn {...props} />
      <Notes {...props} />
    </>
  );
}

function useDates() {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  return {
    t,
    date: (at: number) => dateWords(language, at),
    since: (at: number) => t('about-me-since', { day: dateWords(language, at) }),
    moment: (at: number) => momentWords(t, language, at, core.now()),
    day: (day: string) => pastDayWords(t, language, day, core.now()),
  };
}

function Who({ account, rules }: PartProps) {
  const { t, since, date } = useDates();
  return (
    <Section id="who" pictogram="me" tint="story" title={t('about-me-who')} short={account.name}>
      <Block rules={rules} kept="account" title={t('about-me-name')}>
        <Lines>
          <Line by={since(account.since)}>
            <bdi>{account.name}</bdi>, {t(TITLE_TEXT[account.title])}
          </Line>
          {account.organisation && <Line>{t('about-me-account-of', { name: account.organisation })}</Line>}
        </Lines>
      </Block>
      <Block
        rules={rules}
        kept="email"
        title={t('about-me-email')}
        {...(account.email === null ? { none: t('about-me-no-email') } : {})}
      >
        <p dir="ltr">{account.email}</p>
      </Block>
      {account.roles.length > 0 && (
        <Block rules={rules} kept="roles" title={t('about-me-roles')}>
          <Lines>
            {account.roles.map((role) => (
              <Line
                key={`${role.organisation} ${role.role}`}
                by={t('about-me-as-since', {
                  what: t(role.by === 'provider' ? 'about-me-by-provider' : 'about-me-by-administrator'),
                  day: date(role.since),
                })}
              >
                {t(ROLE_TEXT[role.role])}, {role.organisation}
              </Line>
            ))}
          </Lines>
        </Block>
      )}
      {account.workAccounts.length > 0 && (
        <Block rules={rules} kept="work_accounts" title={t('about-me-work-account')}>
          <Lines>
            {account.workAccounts.map((work) => (
              <Line key={`${work.issuer} ${work.subject}`} by={since(work.since)}>
                <span dir="ltr">{work.issuer}</span>
              </Line>
            ))}
          </Lines>
        </Block>
      )}
    </Section>
  );
}

function Groups({ account, rules }: PartProps) {
  const { t, date, moment } = useDates();
  const { groups, walkIn } = account;
  const photos = groups.filter(({ written }) => written.attachments + written.uploads > 0);
  const left = groups.filter(({ standing }) => standing === 'left');
  return (
    <Section
      id="groups"
      pictogram="group"
      tint="question"
      title={t('about-me-groups')}
      short={groups.length === 0 ? t('about-me-nothing') : groups.map(({ name }) => name).join(', ')}
    >
      <Block
        rules={rules}
        kept="memberships"
        {...(groups.length === 0 ? { none: t('about-me-nothing') } : {})}
      >
        <Lines>
          {groups.map((group) => (
            <Line
              key={group.space}
              by={t('about-me-as-since', { what: t(STANDING[group.standing]), day: date(group.since) })}
            >
              <span className="word">
                <bdi>{group.name}</bdi>
              </span>
              {', '}
              {t('about-me-group-of', { name: group.organisation })}
              {group.companion !== null && (
                <>
                  <br />
                  {t('about-me-companion', { name: group.companion })}
                </>
              )}
            </Line>
          ))}
        </Lines>
        <p className="soft">{t('about-me-let-in')}</p>
        {left.map((group) => (
          <p key={group.space}>
            {t('about-me-left', { group: group.name, organisation: group.organisation })}
          </p>
        ))}
      </Block>
      {walkIn && (
        <Block rules={rules} kept="walk_ins" title={t('about-me-walk-in')}>
          <Lines>
            <Line by={moment(walkIn.at)}>
              {t('about-me-walked-in', { name: walkIn.by, group: walkIn.group })}
            </Line>
            {walkIn.shownAs !== null && <Line>{t('about-me-shown-as', { name: walkIn.shownAs })}</Line>}
            {walkIn.apartFrom > 0 && <Line>{t('about-me-apart')}</Line>}
          </Lines>
        </Block>
      )}
      {account.led.length > 0 && (
        <Block rules={rules} kept="groups_led" title={t('about-me-led')}>
          <Lines>
            {account.led.map((led) => (
              <Line key={`${led.group} ${led.did} ${led.at}`} by={moment(led.at)}>
                {t(LED[led.did], { group: led.group })}
              </Line>
            ))}
          </Lines>
        </Block>
      )}
      {photos.length > 0 && (
        <Block rules={rules} kept="attachments" title={t('about-me-attachments')}>
          <Lines>
            {photos.map(({ space, name, written }) => (
              <Line key={space}>
                {t('about-me-attachments-in', {
                  group: name,
                  count: written.attachments,
                  size: megabytes(written.attachmentBytes),
                })}
              </Line>
            ))}
          </Lines>
        </Block>
      )}
      {account.doors.length > 0 && (
        <Block rules={rules} kept="join_codes" title={t('about-me-doors')}>
          <Lines>
            {account.doors.map((door, index) => (
              <Line key={index}>{t('about-me-door', { group: door.group, moment: moment(door.until) })}</Line>
            ))}
          </Lines>
        </Block>
      )}
    </Section>
  );
}

function ComesIn({ account, rules }: PartProps) {
  const { t, since, date, moment } = useDates();
  const open = account.devices.filter(({ closedAt }) => closedAt === null);
  const { asked } = account;
  return (
    <Section
      id="devices"
      pictogram="device"
      tint="note"
      title={t('about-me-devices')}
      short={t('about-me-devices-count', { count: open.length })}
    >
      <Block rules={rules} kept="devices" title={t('me-devices')}>
        <Lines>
          {account.devices.map((device, index) => (
            <Line
              key={index}
              by={t('about-me-device-when', { since: date(device.since), used: moment(device.usedAt) })}
            >
              {t(device.isThis ? `devices-this-${device.kind}` : `devices-${device.kind}`)}
              {device.closedAt !== null && <>. {t('devices-ended', { moment: moment(device.closedAt) })}</>}
            </Line>
          ))}
        </Lines>
      </Block>
      {account.passkeys.length > 0 && (
        <Block rules={rules} kept="passkeys" title={t('me-passkeys')}>
          <Lines>
            {account.passkeys.map((passkey, index) => (
              <Line key={index}>
                {t('about-me-device-when', { since: date(passkey.since), used: moment(passkey.usedAt) })}
              </Line>
            ))}
          </Lines>
        </Block>
      )}
      {asked.codeUntil !== null && (
        <Block rules={rules} kept="sign_in_codes" title={t('about-me-code')}>
          <p>{t('about-me-code-waits')}</p>
        </Block>
      )}
      {asked.mails > 0 && (
        <Block rules={rules} kept="mails" title={t('about-me-mail')}>
          <p>{t('about-me-mail-waits')}</p>
        </Block>
      )}
      {asked.deviceLinks > 0 && (
        <Block rules={rules} kept="device_links" title={t('me-add-device')}>
          <p>{t('about-me-code-waits')}</p>
        </Block>
      )}
      {account.recoveries.length > 0 && (
        <Block rules={rules} kept="recoveries" title={t('about-me-again')}>
          <Lines>
            {account.recoveries.map((again) => (
              <Line
                key={again.at}
                by={again.endedAt === null ? moment(again.at) : againEnded(again, t, moment)}
              >
                {t('about-me-again-by', { name: again.by, group: again.group })}
              </Line>
            ))}
          </Lines>
        </Block>
      )}
      {account.lastWords.length > 0 && (
        <Block rules={rules} kept="last_words" title={t('about-me-last-words')}>
          <Lines>
            {account.lastWords.map((words, index) => (
              <Line key={index} by={since(words.at)}>
                <span dir="auto">{words.text}</span>
              </Line>
            ))}
          </Lines>
        </Block>
      )}
    </Section>
  );
}

/** How being let in again ended. */
function againEnded(again: LetInAgain, t: Text, moment: (at: number) => string): string {
  const when = moment(again.endedAt ?? again.at);
  if (again.cameIn) return t('about-me-again-in', { when });
  return again.endedBy === null
    ? t('about-me-again-over', { when })
    : t('about-me-again-stopped', { name: again.endedBy, when });
}

/** What Kring itself notes so that it works. */
function Notes({ account, rules }: PartProps) {
  const { t, day, moment } = useDates();
  const { technical } = account;
  const uploads = account.groups.reduce((sum, group) => sum + group.written.uploads, 0);
  return (
    <Section
      id="notes"
      pictogram="stored"
      tint="agreement"
      title={t('about-me-notes')}
      short={t('about-me-notes-short')}
    >
      <Block rules={rules} kept="authorship" title={t('about-me-authorship')}>
        <p>{t('about-me-authorship-what')}</p>
      </Block>
      <Block rules={rules} kept="sight_history" title={t('about-me-sights')}>
        <p>{t('about-me-lines', { count: technical.sights })}</p>
      </Block>
      <Block rules={rules} kept="verdicts" title={t('about-me-verdicts')}>
        <p>{t('about-me-lines', { count: technical.verdicts })}</p>
      </Block>
      {account.looked.length > 0 && (
        <Block rules={rules} kept="looks" title={t('about-me-looked')}>
          <Lines>
            {account.looked.map((look, index) => (
              <Line key={index}>{t('about-me-looked-at', { name: look.of, day: day(look.day) })}</Line>
            ))}
          </Lines>
        </Block>
      )}
      {uploads > 0 && (
        <Block rules={rules} kept="uploads" title={t('about-me-uploads')}>
          <p>{t('about-me-attachments-count', { count: uploads })}</p>
        </Block>
      )}
      {technical.added > 0 && (
        <Block rules={rules} kept="walk_ins" title={t('about-me-added')}>
          <p>{t('about-me-added-count', { count: technical.added })}</p>
        </Block>
      )}
      {account.management.length > 0 && (
        <Block rules={rules} kept="management" title={t('about-me-management')}>
          <Lines>
            {account.management.map((managed, index) => (
              <Line
                key={index}
                by={t('about-me-as-when', {
                  what: t(managed.by === 'provider' ? 'about-me-by-provider' : 'about-me-by-administrator'),
                  when: moment(managed.at),
                })}
              >
                {t(
                  `about-me-deed-${DEEDS.includes(managed.deed) ? managed.deed.replaceAll('_', '-') : 'other'}`,
                )}
              </Line>
            ))}
          </Lines>
        </Block>
      )}
      <Block rules={rules} kept="ledger" title={t('about-me-ledger')}>
        <p>{t('about-me-ledger-what')}</p>
      </Block>
    </Section>
  );
}
