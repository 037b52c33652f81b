# The log of a group.
log-older = Older
log-empty = What you tell each other comes here.
log-pinned = Important for the group
log-read-only = You can read here, not write.
log-guest = You are a guest here. Good that you are here.
log-guest-what = What is written here is for the group itself. At the meetings you simply take part.
log-guest-stopped = This group has stopped. You can still read what stands with the meetings.
log-guest-meetings = To the meetings
log-refused = Something of yours was not placed. Have a look.
log-attention = What asks for attention
log-knocks = { $name } is knocking. Will you open?
log-not-here = This group is not on this device.
log-not-here-hint = Perhaps you are no longer in it.
log-alone = No reaction yet to the first message of { $name }.

entry-pinned = important
entry-edited = Changed later.
entry-spoken = A recording
entry-answer-to = Answer to { $name }
entry-answer-to-you = Answer to you
entry-kind-for = { $kind } for { $name }
entry-hidden = This message was taken away.
entry-hidden-own = This message was taken away. Only you still see it. Ask your supervisor why.
answer = Answer
more = More

react-beautiful = Lovely
react-recognise = I know that
react-strength = Strength
react-will-help = I will help
question-i-know = I know something
reacted-beautiful = { $people }: lovely
reacted-recognise = { $people }: I know that
reacted-strength = { $people }: strength
reacted-will-help = { $count ->
    [one] { $people } would like to help
   *[other] { $people } would like to help
}

# One's own entry
edit = Change
edit-label = Your words
edit-save = Keep
edit-leave = Leave as it is
withdraw = Take away
withdraw-ask = Gone from Kring. Whoever read it, still knows.
withdraw-yes = Take away
withdraw-no = Leave it

# What a steward may do
hide = Take away from the group
restore = Put back
pin = Mark as important
unpin = No longer important

# Where one's own entry is
status-stored = <strong>Kept.</strong> We send it when there is internet.
status-stored-sending = <strong>Kept.</strong> We are sending it now.
status-stored-missing-dependencies = <strong>Kept.</strong> We fetch something else first.
status-stored-old-generation = <strong>Kept.</strong> We send it soon.
status-stored-clock = <strong>Kept.</strong> The clock of this device is off. We send it soon.
status-stored-actor-taken = <strong>Kept.</strong> We send it soon.
status-stored-missing-attachment = <strong>Kept.</strong> Your photo or recording goes first.
status-stored-busy = <strong>Kept.</strong> It is busy. We send it soon.
status-stored-upgrade-needed = <strong>Kept.</strong> Update Kring. Then we send it.
status-shared = <strong>Sent.</strong> The group can read it.
status-shared-before = Sent

refusal-not-a-member = <strong>Not placed.</strong> Your text is kept. You are no longer in this group.
refusal-not-allowed = <strong>Not placed.</strong> Your text is kept. You may not do this here.
refusal-wrong-document = <strong>Not placed.</strong> Your text is kept. Please try again.
refusal-too-large = <strong>Not placed.</strong> Your text is kept. It is too large. Make it smaller.
refusal-malformed = <strong>Not placed.</strong> Your text is kept. Something went wrong. Please try again.
refusal-gone = <strong>Not placed.</strong> Your text is kept. What this belonged to is no longer there.
refusal-conflict = <strong>Not placed.</strong> Your text is kept. Someone was just before you.
refusal-no-room = <strong>Not placed.</strong> Your text is kept. There is no room left for photos and recordings. Copy your text and post it without.
refusal-date = <strong>Not placed.</strong> Your text is kept. The date has passed, or is too far away. Choose another.
refused-copy = Copy
refused-copied = Copied
refused-retry = Try again
refused-discard = Throw away
refusal-archived = <strong>Not placed.</strong> Your text is kept. This group has stopped. Does the group go on again? Then try again.
refusal-last-steward = <strong>Not placed.</strong> You guide this group alone. First let someone else guide too.
log-rules-first = This is what we agree on here. Have a look.
log-rules-changed = The house rules have changed. Have a look.
