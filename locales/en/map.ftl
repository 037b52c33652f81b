# My map: the drawings of instruments, and filling one in.
map-legend = What you see
map-now = Now
map-not-looked = Not looked at yet
map-before = Last time
map-before-was = Last time: { $words }.
map-other = How someone else sees it
map-other-by = How { $name } sees it
map-other-chose = Someone else chose: { $words }.
map-other-chose-by = { $name } chose: { $words }.
map-talk = I want to talk about this
map-you-talk = You want to talk about this.
map-they-talk = { $name } wants to talk about this.
map-topic-now = { $topic }: { $words }.
map-rungs = The rungs, from low to high:
map-places = The places, from start to end:

map-question-of = Question { $now } of { $all }
map-or = or
map-write = In your words
map-write-hint = One sentence is enough.
map-onward = Go on
map-ready = Done
map-skip = Skip this question
