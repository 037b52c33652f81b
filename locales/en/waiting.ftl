# What waits, and what was not placed.
waiting-title = What waits
waiting-sending = Sending
waiting-all-sent = <strong>Everything is sent.</strong>
waiting-rest-sent = <strong>The rest is sent.</strong>
waiting-busy = <strong>Kept.</strong> We are sending it now.
waiting-offline = <strong>Kept.</strong> There is no internet. We send it when there is.
waiting-account = <strong>Kept.</strong> First the worker opens Kring with internet. Then we send it.
waiting-sign-in = <strong>Kept.</strong> Please sign in again. Then we send it.
waiting-intents = { $count ->
    [one] One thing waits.
   *[other] { $count } things wait.
}
waiting-attachments = { $count ->
    [one] One photo or recording waits.
   *[other] { $count } photos or recordings wait.
}
waiting-only-here = This is only on this device so far.
waiting-last = Last sent: { $when }
waiting-try-now = Try now
waiting-refused = Not placed
waiting-nothing-refused = Everything of yours was placed.
waiting-for = For { $group }, { $when }
waiting-recording = Your recording
waiting-copied = Copied.
waiting-discard-ask = Throw away? Then it is gone.
waiting-discard-no = Keep it

waiting-what-add-entry = Message
waiting-what-edit-entry = Changed message
waiting-what-react = Reaction
waiting-what-set-pause = I am taking it easy
waiting-what-set-help = I can help with
waiting-what-set-skill = What I learn or can do
waiting-what-set-evidence = Something that shows what I can do
waiting-what-set-track = What I can do
waiting-what-confirm = I saw this
waiting-what-correct-presence = I am here
waiting-what-plan-meeting = Meeting
waiting-what-cancel-meeting = Does not take place
waiting-what-set-programme-line = Programme
waiting-what-write-notes = Note
waiting-what-set-agreement = Agreement
waiting-what-answer-closing = Closing round
waiting-what-mark-presence = Who is here?
waiting-what-set-card = About this group
waiting-what-plan-series = Every week
waiting-what-hide = Taking a message away
waiting-what-pin = Marking as important
waiting-what-warn = Talk
waiting-what-withdraw = Taking a message back
waiting-what-admit = Opening the door
waiting-what-turn-away = Not opening now
waiting-what-set-standing = Place in the group
waiting-what-remove = Taking out of the group
waiting-what-leave = Leaving the group
waiting-what-set-profile = Name and picture
waiting-what-become-alumnus = I am going on
waiting-what-walk-in = Adding someone
waiting-what-join-walk-ins = The same person
waiting-what-keep-apart = Two people
waiting-what-unjoin = Two people after all
waiting-what-assess = My map
waiting-what-admit-guest = Let in as a guest
waiting-what-set-goal = What I want
waiting-what-set-step = My small step
waiting-what-check-in = Check-in
waiting-what-set-rhythm = How often we do a check-in
waiting-what-converse = Conversation
waiting-what-introduce = About me
waiting-what-grant = Let someone read
waiting-what-end-grant = Stop sharing
waiting-what-agree-to-rules = House rules agreed
waiting-what-rename = The name of the group
waiting-what-set-led = Who leads the group
waiting-what-archive = Stop the group
waiting-what-reopen = Open the group again

# A tap without words
waiting-refusal-not-a-member = <strong>Not placed.</strong> You are no longer in this group.
waiting-refusal-not-allowed = <strong>Not placed.</strong> You may not do this here.
waiting-refusal-wrong-document = <strong>Not placed.</strong> Please try again.
waiting-refusal-too-large = <strong>Not placed.</strong> It is too big. Make it smaller.
waiting-refusal-malformed = <strong>Not placed.</strong> Something went wrong. Please try again.
waiting-refusal-gone = <strong>Not placed.</strong> What this belonged to is no longer there.
waiting-refusal-conflict = <strong>Not placed.</strong> Someone was just before you.
waiting-refusal-no-room = <strong>Not placed.</strong> There is no room left for photos and recordings. Copy your text and post it without.
waiting-refusal-date = <strong>Not placed.</strong> The date has passed, or is too far away. Choose another.
waiting-refusal-archived = <strong>Not placed.</strong> This group has stopped. Does the group go on again? Then try again.
waiting-refusal-last-steward = <strong>Not placed.</strong> You guide this group alone. First let someone else guide too.
