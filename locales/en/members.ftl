# The people of a group.
members-title = People
members-group = The group
members-you = { $name } (you)
members-not-here = This person is not in the group (any more).
members-can-help = { $name } can help with
members-pauses = Is taking it easy
members-pauses-long = Is taking it easy. No questions now.
members-never-mind = Never mind
members-keep = Keep

title-participant = Participant
title-experience-expert = Expert by experience
title-social-worker = Social worker
title-workplace-leader = Workshop leader
title-mentor = Mentor
title-coach = Coach
title-benefits-officer = Benefits officer
title-administrator = Administrator
standing-steward = Guides the group
standing-alumnus = Went on, still belongs
standing-guest = Guest

# At the door
members-knocks = { $name } is knocking
members-knocks-hint = Do you know this person? Then open the door.
members-open = Open
members-not-now = Not now
members-open-guest = Only as a guest
members-open-guest-what = A guest takes part in the meetings, but does not read what the group writes.

# Someone new where there is no internet
members-walk-in = Add someone without internet
members-walk-in-what = Do this together. The newcomer can then write on this tablet at once. We send it when there is internet.
members-walk-in-name = Which name does the newcomer choose?
members-walk-in-pin = { $name } now chooses a PIN. Please look away.
members-walk-in-done = { $name } has a place on this tablet.
members-walk-in-hand = Close and hand the tablet to { $name }. Open Kring yourself later, with internet. Then the group knows.
members-walk-in-close = Close
members-walk-in-another = Add someone else
members-walk-in-tablet = This can be done on a tablet of a group. First make this device a tablet of a group.
members-added = Added without internet
members-added-waits = Added. Waits for internet.

# The same person on two tablets, or two people
members-alike = Is { $name } one person?
members-alike-what = Two people were added who are called { $name }. Ask them if you do not know.
members-alike-when = Added: { $when }
members-alike-same = This is the same person
members-alike-same-ask = { $name } is then in the list once. All messages stay. Is that right?
members-alike-two = Two people
members-unjoin = Two people after all
members-unjoin-ask = { $name } is then in the list twice again. All messages stay.

# The group's card
members-about = About this group
members-about-empty = What this group is for comes here.
members-about-empty-hint = Whoever is new reads this first.
members-about-tell = Tell about the group
members-about-change = Change what is here
members-about-field = What is this group?
members-about-hint = A few plain sentences. Newcomers read this.
members-rules = House rules
members-rules-hint = Each line is one rule.
members-rules-empty = No house rules yet.

# Oneself
members-i-can-help = I can help with
members-help-empty = Could you do something for someone? Something small is fine.
members-help-rests = You are taking it easy. The group does not see now what you can help with.
members-help-field = What can you help with?
members-help-hint = For example: mending bicycles, reading forms.
members-help-add = Add it
members-help-away = Remove
members-pause = I am taking it easy
members-pause-what = No questions, until you want to again.
members-pause-on = You get no questions, until you want to again.
members-pause-begin = Take it easy now
members-pause-who = Who may see this?
members-pause-group = The group sees it
members-pause-me = Only I see it
members-pause-yes = Turn on
members-pause-group-sees = The group sees that you are taking it easy.
members-pause-only-me = Only you see it.
members-pause-end = I am back
members-leave = Leave the group
members-leave-ask = You will not read along any more. What you wrote you can keep reading.
members-leave-ask-guest = You will not see the meetings of this group any more.
members-leave-yes = Leave the group
members-leave-no = I stay

# Going on
members-moving-on = I have work, I am going on
members-moving-on-what = You stay welcome. Someone you choose asks later how it goes.
members-moving-on-begin = I am going on
members-moving-on-nice = Good that you are going on.
members-moving-on-stay = You stay with the group. You can still read and write.
members-companion = Who may ask how it goes?
members-companion-when = After 1 week, after 4 weeks and after 12 weeks.
members-companion-nobody = Rather nobody
members-companion-choose = First choose someone, or choose rather nobody.
members-moving-on-go = I am going on
members-ask = { $name } went on. Ask how it goes.
members-ask-hint = { $name } chose you to ask that.
members-ask-write = Write a message

# What was told
members-told = Talked about
members-told-who = Only the two of you read this.
members-told-by = { $name }, { $when }
members-told-by-me = You, { $when }
measure-talk = We talked about it
measure-hidden = A message was taken away
measure-warning = A warning
measure-removed = Out of the group
members-talk = Talking with { $name }
members-talk-first = Talk together first. Then write down what you said.
members-talk-begin = Write it down
members-talk-what = What was it?
members-talk-reason = Why?
members-talk-reads = Only { $name } and you read this.
members-talk-tell = Tell { $name }

# A steward
members-place = The place of { $name }
members-make-steward = Let guide the group
members-make-steward-ask = { $name } can then plan, open the door and take messages away. The group sees it.
members-make-member = Make an ordinary member
members-make-member-ask = { $name } then takes part like everyone else.
members-guest-stays = Make a member
members-guest-stays-ask = { $name } then reads everything the group wrote, also from before. The group sees it.
members-make-alumnus = Went on
members-make-alumnus-ask = { $name } stays as someone who went on. Is that right for { $name }?
members-take-out = Take out of the group
members-take-out-ask = { $name } will not read and write here any more. Say why.
members-take-out-yes = Take out of the group
members-yes-do = Yes, do that
members-no-keep = Leave it

# A join code
members-invite = Invite someone
members-invite-what = Make a code. Whoever has the code can knock. Someone of the group opens the door.
members-invite-make = Make a code
members-invite-qr = Code to scan with the camera
members-invite-how = Scan this with your camera. Or go to { $address } and fill in this code:
members-invite-until = The code works until { $day }.
members-invite-door = You knock. Someone of the group opens the door.
members-invite-print = Print
members-knocks-alike = Mind: there is a { $name } with this picture already. Ask who this is.
members-invite-larger = Large on the screen
members-invite-smaller = Small again
members-invite-end = Stop this code
members-invite-end-what = Then this code does not work any more. Whoever knocks already can still come in.
members-invite-end-yes = Yes, stop
members-invite-end-no = No, leave it
members-invite-ended = The code was stopped.
# Who leads the group, and running it
group-led-who = Who leads the group?
group-led-members = The members lead this group themselves.
group-led-workers = Someone who works here leads this group.
group-led-members-word = The members themselves
group-led-members-what = Members too can guide: plan, open the door, make house rules.
group-led-workers-word = Someone who works here
group-led-workers-what = Only someone who works here, such as a social worker, can guide.
group-stewards = { $count ->
    [one] { $names } guides.
   *[other] { $names } guide.
}
group-made-by = { $name } made this group, { $when }.
group-made-by-me = You made this group, { $when }.
group-renamed-by = { $name } gave the group this name, { $when }.
group-renamed-by-me = You gave the group this name, { $when }.
group-led-by = { $name } chose who leads the group, { $when }.
group-led-by-me = You chose who leads the group, { $when }.
group-stopped-by = { $name } stopped this group, { $when }.
group-stopped-by-me = You stopped this group, { $when }.
group-stopped-read = You can go on reading everything. What you wrote you can still take back.
group-stopped-what = Everyone can go on reading. Do you want to go on with the group? Then open it again.
group-run = Run the group
group-said = <strong>Kept.</strong> The group sees it when it has been sent.
group-rename = The name of the group
group-rename-keep = Give this name
group-led-change-members = Let the members lead
group-led-change-members-ask = Then you can let members guide too. The group sees that you chose this.
group-led-change-workers = Let someone lead who works here
group-led-change-workers-ask = Then only someone who works here can be added to guide. Who guides already goes on. The group sees that you chose this.
group-stop = Stop this group
group-stop-what = Then nobody can write or come in. Everyone can go on reading. You can open the group again later.
group-stop-ask = The group then stops for everyone. Everyone sees that you did this. Did you talk about it?
group-stop-yes = Yes, stop the group
group-reopen = Open the group again
group-reopen-ask = Then everyone can write again. The group sees it.
members-workers-lead = Someone who works here leads this group. Members can guide too when the members lead the group themselves.
members-step-down = I no longer guide
members-step-down-ask = You then take part like everyone else. The group sees it.
members-leads-alone = You guide this group alone. First let someone else guide too. After that you can stop guiding, or leave the group.

# Agreeing to the house rules
rules-asked-first = This is what we agree on here. Read or listen at your own pace.
rules-asked-changed = The house rules have changed. What is new says so.
rules-new = New:
rules-agree = That is agreed
rules-agreed = This is what we agreed on.
rules-agreed-with = Agreed on this: { $names }.
rules-not-yet = Not read yet: { $names }.
rules-before-first = This is what we agree on here
rules-before-changed = The house rules have changed
rules-before-kept = Your message stays here.
rules-agree-and-post = That is agreed. Put it in the group
rules-not-now = Not now
