// What the screens may ask of the core. The core runs in a worker; one tab leads, the others follow.
// Everything here works without a connection, except what is in `Online`.

import type { Ended, OwnDevice } from './devices';
import type { AboutMeView } from './types/AboutMeView';
import type { Act } from './types/Act';
import type { ArrangementsView } from './types/ArrangementsView';
import type { Attachment } from './types/Attachment';
import type { CheckInsView } from './types/CheckInsView';
import type { ConversationsView } from './types/ConversationsView';
import type { SharedSkillsView } from './types/SharedSkillsView';
import type { SkillsView } from './types/SkillsView';
import type { ClosingView } from './types/ClosingView';
import type { Command } from './types/Command';
import type { CommandId } from './types/CommandId';
import type { EntryId } from './types/EntryId';
import type { EntryKind } from './types/EntryKind';
import type { EntryRef } from './types/EntryRef';
import type { GroupsView } from './types/GroupsView';
import type { GroupView } from './types/GroupView';
import type { IntroductionView } from './types/IntroductionView';
import type { LogView } from './types/LogView';
import type { MapView } from './types/MapView';
import type { MeetingsView } from './types/MeetingsView';
import type { MeetingView } from './types/MeetingView';
import type { MembersView } from './types/MembersView';
import type { Helper } from './types/Helper';
import type { Picture } from './types/Picture';
import type { KeepsArrangements } from './arrangements';
import type { KeepsInstruments } from './kept-instruments';
import type { Recoveries } from './recovery';
import type { RecoveriesView } from './types/RecoveriesView';
import type { SearchView } from './types/SearchView';
import type { SessionView } from './types/SessionView';
import type { SharedIntroductionView } from './types/SharedIntroductionView';
import type { SharedMapView } from './types/SharedMapView';
import type { SharedWithMeView } from './types/SharedWithMeView';
import type { SightChoicesView } from './types/SightChoicesView';
import type { SpaceId } from './types/SpaceId';
import type { StepsView } from './types/StepsView';
import type { SpaceKind } from './types/SpaceKind';
import type { ViewQuery } from './types/ViewQuery';
import type { WaitingView } from './types/WaitingView';
import type { Vault } from './vault';
import type { NewGroupAsk } from './new-group-ask';
import type { FirstSpace } from './walk-in';
import type { WaysIn } from './ways-in';

/** The type of the view that answers each query. */
export interface Views {
  session: SessionView;
  recoveries: RecoveriesView;
  groups: GroupsView;
  log: LogView;
  meetings: MeetingsView;
  meeting: MeetingView;
  closing: ClosingView;
  members: MembersView;
  group: GroupView;
  waiting: WaitingView;
  search: SearchView;
  introduction: IntroductionView;
  sight_choices: SightChoicesView;
  shared_with_me: SharedWithMeView;
  shared_introduction: SharedIntroductionView;
  shared_map: SharedMapView;
  about_me: AboutMeView;
  map: MapView;
  steps: StepsView;
  check_ins: CheckInsView;
  arrangements: ArrangementsView;
  conversations: ConversationsView;
  skills: SkillsView;
  shared_skills: SharedSkillsView;
}

/** What someone is writing and has not put in the group yet. Kept on the device, one per group and target. */
export interface Draft {
  kind: EntryKind;
  body: string;
  replyTo: EntryRef | null;
  about: string | null;
  attachments: Attachment[];
}

/** A fault with a stable code; `locales/` has a sentence for each (`fault-<code>`): what happened, what was kept, what next. */
export class CoreFault extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'CoreFault';
  }
}

/** The browser's promise about this device's storage. */
export interface StorageState {
  /** The browser will not clear it by itself. `null`: it does not say. */
  persisted: boolean | null;
  /** Kring was put on the home screen. */
  installed: boolean;
  usedBytes: number | null;
  quotaBytes: number | null;
}

/** What needs the server now. Each rejects with `CoreFault('offline')` when it cannot be reached. */
export interface Online extends WaysIn, Recoveries, KeepsInstruments, KeepsArrangements {
  /** Sends a code by e-mail, in this language (BCP 47). Says nothing about whether the address is known. */
  requestCode(email: string, language: string): Promise<void>;
  /** Signs in with the code. Faults: `code_wrong`, `code_expired`, `too_many_tries`. */
  signIn(email: string, code: string): Promise<void>;
  /** Which group a join code is of. Faults: `code_wrong`, `too_many_tries`. */
  lookUp(code: string): Promise<{ name: string; kind: SpaceKind; organisation: string }>;
  /** Knocks with a code; signs up under this name and picture when nobody is signed in. Faults: `looks_alike`, when
   *  someone of the group has both, until `alike` says that one knows. */
  join(code: string, name: string, picture: Picture, alike?: boolean): Promise<SpaceId>;
  /** Makes a group, for who may. Asked again with the same id, no second one is made. Faults: `not_allowed`,
   *  `not_for_title`, `too_many`. */
  makeGroup(group: NewGroupAsk): Promise<SpaceId>;
  /** A fresh join code for a group (stewards). */
  makeJoinCode(space: SpaceId): Promise<{ code: string; expiresAt: number }>;
  /** Ends a join code before its week is over (stewards). */
  endJoinCode(space: SpaceId, code: string): Promise<void>;
  /** One's own devices, the one used last first, with those that were ended. */
  devices(): Promise<OwnDevice[]>;
  /** Asks what the server keeps about one. The answer is kept here, and comes with the view `about_me`. */
  aboutMe(): Promise<void>;
  /** Asks for the instruments of one's organisations. The answer is kept here, and comes with the view `map`. */
  instruments(): Promise<void>;
  /** Ends a device of one's own: nobody gets in with it any more. */
  endDevice(device: string): Promise<void>;
  /** Throws away the texts that an ended device handed in. */
  dropKept(device: string): Promise<void>;
}

export interface Core {
  readonly online: Online;
  /** Whose things are open on this device. Until something is, nothing else is answered. */
  readonly vault: Vault;

  /** Calls `onView` at once and again at each change, until the returned function is called. */
  watch<Q extends ViewQuery>(query: Q, onView: (view: Views[Q['view']]) => void): () => void;

  /** Does a command in a group. Resolves when it is safely on this device (*Bewaard*). Faults: a command's own code
   *  (`too_long`, `empty`, …), or `storage_full`: nothing was kept, the screen still has the text. */
  run(space: SpaceId, command: Command): Promise<CommandId>;
  /** Queues an act that the server decides. Resolves when it is safely on this device. */
  act(space: SpaceId, act: Act): Promise<CommandId>;

  /** Adds someone to a group on this tablet of a group, with a place of their own that their PIN opens. Resolves when that
   *  and what this device has to say of them are safely on it. Faults: `not_a_tablet`, `pin_unfit`, `storage_full`. */
  walkIn(space: FirstSpace, name: string, picture: Picture, pin: string): Promise<void>;

  /** Someone begins to help with this profile, for half an hour at most. Faults: `not_with_help` while someone does. */
  beginHelp(helper: Helper): Promise<void>;
  /** They stop. */
  endHelp(): Promise<void>;

  /** *Niet geplaatst*: offers it again. */
  retry(command: CommandId): Promise<void>;
  /** *Niet geplaatst*: throws it away, for good. */
  discard(command: CommandId): Promise<void>;

  /** Keeps a photo (already made small) or recording on this device, to be named by a command. Faults: `not_a_photo`,
   *  `too_large`, `storage_full`. */
  attachPhoto(space: SpaceId, photo: Blob, width: number, height: number): Promise<Attachment>;
  attachVoice(space: SpaceId, voice: Blob, durationMs: number, levels: number[]): Promise<Attachment>;
  /** The bytes of an attachment: from this device, else from the server. `null` when neither has it now. */
  attachment(space: SpaceId, hash: string): Promise<Blob | null>;

  /** What one is writing in a group, newest first: something new, and an answer to each of some entries. */
  drafts(space: SpaceId): Promise<Draft[]>;
  /** Keeps what one is writing for `target`, the entry it answers or `null`; a `null` draft takes it away. */
  saveDraft(space: SpaceId, target: EntryId | null, draft: Draft | null): Promise<void>;

  /** Sends what waits, now. For "Probeer nu". */
  syncNow(): Promise<void>;
  /** Signs out and clears this device. Rejects with `CoreFault('unsent_work')` unless `evenUnsent`. */
  signOut(evenUnsent: boolean): Promise<void>;

  /** What became of this device when it was ended from elsewhere; `null` when it was not, or when it was read. */
  ended(): Promise<Ended | null>;
  /** It was read. */
  readEnded(): Promise<void>;

  storage(): Promise<StorageState>;
  /** Asks the browser to keep this device's storage. */
  persist(): Promise<StorageState>;

  /** A new random id (UUID v4). */
  newId(): string;
  /** The server-corrected moment, milliseconds since 1970. */
  now(): number;
}
