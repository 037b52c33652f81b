# "What is kept about me": what Kring keeps about someone, by whom, why and how long.
me-about-me = What is kept about me
about-me-what = This is what Kring keeps about you. Only you see this page.
about-me-how = Tap a line. Then you see what it says, who wrote it, why and how long.
about-me-keep = Keep or print
about-me-older = Show the { $count } others too
about-me-as-when = { $what } { $when }
about-me-as-since = { $what } since { $day }
about-me-print = Print
about-me-save = Keep a copy
about-me-save-hint = The copy comes on this device, without a lock. Mind who can see it.
about-me-not-shared = Printing and keeping a copy is for a device of your own.
about-me-in-groups = In your groups
about-me-account = Your account
about-me-nothing = Nothing
about-me-why = Why:
about-me-term = How long:
about-me-since = Since { $day }
about-me-in-group = { $what } ({ $group })
about-me-by-when = { $by }, { $when }
about-me-by = { $name } wrote it down
about-me-by-you = You wrote it down
about-me-by-steward = The group's worker wrote it down
about-me-together = From the notes of all
about-me-said = { $name } said it
about-me-from = From { $names }
about-me-times = { $count ->
    [one] 1 time
   *[other] { $count } times
  }
about-me-lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
  }

# In your groups
about-me-wrote = What you wrote
about-me-entries = { $count ->
    [one] 1 message
   *[other] { $count } messages
  }
about-me-month = { $month }: { $count ->
    [one] 1 message
   *[other] { $count } messages
  }
about-me-kind-words = { $count ->
    [one] 1 time you gave someone a word, such as Lovely or Courage
   *[other] { $count } times you gave someone a word, such as Lovely or Courage
  }
about-me-attachments = Photos and voice
about-me-attachments-count = { $count ->
    [one] 1 photo or recording
   *[other] { $count } photos and recordings
  }
about-me-attachments-in = { $group }: { $count ->
    [one] 1 photo or recording
   *[other] { $count } photos and recordings
  }, together about { $size } MB
about-me-hidden = Taken away by the group's worker
about-me-hidden-count = { $count ->
    [one] 1 message. You can still read it yourself.
   *[other] { $count } messages. You can still read them yourself.
  }
about-me-own-state = What you say about yourself
about-me-was = Where you were
about-me-presence = At a meeting
about-me-here = You were at { $meeting }
about-me-unmarked = Not noted at { $meeting }
about-me-meeting = { $title }, { $day }
about-me-a-meeting = a meeting
about-me-closing = How you went home
about-me-answer = { $answer }, after { $meeting }
about-me-silent = I say nothing
about-me-told = What was talked over with you
about-me-told-who = Only the two of you read this.
about-me-named = Agreements and compliments
about-me-agreements = Agreements, and notes with your name
about-me-compliments = Compliments to you
about-me-compliment = A compliment from { $name }
about-me-named-not = Others may also name you in a message of their own. That is not listed here. You find it with Search.

# Mine alone
about-me-mine = About me, and who looked
about-me-nobody-reads = Only you read it
about-me-readers = You and { $names } read this
about-me-introduction = { $count ->
    [one] You gave 1 answer
   *[other] You gave { $count } answers
  }
about-me-assessments = { $count ->
    [one] You filled something in once
   *[other] You filled something in { $count } times
  }
about-me-goals = { $count ->
    [one] You wrote down 1 wish or goal
   *[other] You wrote down { $count } wishes or goals
  }
about-me-granted = { $name }: { $what }
about-me-shared = Read what { $name } shares: { $what }
about-me-conversations = { $count ->
    [one] You had 1 conversation
   *[other] You had { $count } conversations
}
about-me-check-ins = { $count ->
    [one] You did 1 check-in
   *[other] You did { $count } check-ins
  }
about-me-skills = { $count ->
    [one] You wrote down 1 thing that you learn or can do
   *[other] You wrote down { $count } things that you learn or can do
  }
about-me-seen = { $count ->
    [one] Someone added once: I saw this
   *[other] It says { $count } times: I saw this
  }
about-me-grant = { $purpose }. Shared on { $since }. { $until }.

# Your account
about-me-asking = We are asking for this.
about-me-offline = This part comes when there is internet.
about-me-not-now = This part does not work now. Try again later.
about-me-account-of-day = Below is what we knew on { $day }.
about-me-who = Who you are
about-me-name = Name and role
about-me-account-of = Your account belongs to { $name }
about-me-email = E-mail address
about-me-no-email = None
about-me-roles = Your work at an organisation
about-me-privacy-officer = Privacy officer
about-me-by-administrator = By the administrator,
about-me-by-provider = By your work account,
about-me-work-account = Work account
about-me-groups = Your groups
about-me-group-of = a group of { $name }
about-me-let-in = Kring does not keep who let you in.
about-me-standing-knocking = You are at the door
about-me-standing-member = You have taken part
about-me-standing-alumnus = You went on, and still belong,
about-me-standing-steward = You have led the group
about-me-standing-left = You have been away
about-me-standing-guest = You have been a guest
about-me-companion = { $name } may ask how you are
about-me-left = You are no longer in { $group }. What a worker wrote down about you there is no longer on your device. Ask { $organisation }.
about-me-walk-in = Added without internet
about-me-walked-in = { $name } added you to { $group }
about-me-shown-as = There you are the same as { $name }, a worker said
about-me-apart = A worker said that you and another with your name are two people
about-me-doors = Codes that you made
about-me-door = Code for { $group }, works until: { $moment }
about-me-devices = Devices and signing in
about-me-devices-count = { $count ->
    [one] Signed in on 1 device
   *[other] Signed in on { $count } devices
  }
about-me-device-when = Since { $since }. Was here: { $used }
about-me-code = A code to sign in
about-me-code-waits = A code waits for you.
about-me-mail = A mail with a code
about-me-mail-waits = A mail waits for you.
about-me-last-words = What could not go to a group any more
about-me-notes = What Kring itself notes
about-me-notes-short = So that it works, and stays safe
about-me-authorship = Who wrote what
about-me-authorship-what = With all that you do: that it was you, on which device, and when.
about-me-sights = What you could read, and since when
about-me-verdicts = What came in from you
about-me-looked = Where you looked
about-me-looked-at = You looked at About me of { $name }: { $day }
about-me-agreed = agreed to the house rules: { $when }
about-me-led = What you did with a group
about-me-led-made = You made { $group }
about-me-led-renamed = You gave { $group } another name
about-me-led-gave-over = You chose who leads { $group }
about-me-led-stopped = You stopped { $group }, or let it begin again
about-me-again = In again on a new device
about-me-again-by = { $name } helped you in again, from { $group }
about-me-again-in = You came in: { $when }
about-me-again-over = The time was over: { $when }
about-me-again-stopped = { $name } stopped it: { $when }
about-me-management = What the administrator did with your account
about-me-deed-person-made = Your account was made
about-me-deed-email-set = You got another e-mail address
about-me-deed-role-given = You got work at an organisation
about-me-deed-role-taken = That work is gone again
about-me-deed-standing-given = You got a place in a group
about-me-deed-device-ended = A device of yours was closed
about-me-deed-other = Something in your account
about-me-uploads = Half sent
about-me-added = Whom you added without internet
about-me-added-count = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
about-me-ledger = What must stay gone
about-me-ledger-what = That you took something back, left a group or closed a device. Without a name and without your words.
about-me-wrong = Is something not right?
about-me-wrong-what = Talk with who leads your group, or with your group's organisation. You may ask for a word of your own beside it, or to have it taken away.

# Why
why-for-the-group = The group reads it and remembers.
why-to-know-who-came = Who leads the group knows who came.
why-to-close-together = The group closes together.
why-to-agree = So you do not forget what you agreed.
why-to-show-what-one-can = So you can show what you can do.
why-to-stay-safe = The group stays a good place. And you can read why something happened.
why-in-own-words = You say yourself who you are, to whom you choose.
why-to-see-who-reads = You see who reads what is yours.
why-to-be-known = The group knows who you are.
why-to-come-in = You can come in, and nobody else.
why-to-know-what-may = Kring knows what you may read and do.
why-to-end-a-device = Lost a device? Then you can close it.
why-so-nothing-is-lost = Nothing is lost when the internet breaks.
why-so-nobody-writes-as-you = Nobody can write as if they were you.
why-to-answer-for = Who leads a group or keeps the computer explains what was done.
why-so-gone-stays-gone = What is gone stays gone. Also when we put back an old copy.

# How long
term-no-end = Kring does not take this away by itself.
term-until-taken-back = Until you take it back.
term-until-changed = Until you change it. What it said before is kept unseen.
term-until-removed = Until you take it away.
term-while-so = As long as it is so.
term-while-named = As long as it belongs to a message. And { $days } days after.
term-minutes = { $minutes } minutes.
term-days = { $days } days.
term-days-after-end = { $days } days after it stopped.
term-newest = The last { $count } of each device.
