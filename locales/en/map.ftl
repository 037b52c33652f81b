# My map: the drawings of instruments, and filling one in.
map-legend = What you see
map-now = Now
map-not-looked = Not looked at yet
map-told = In own words
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
map-between = The slider runs from { $low } to { $high }.
map-rungs = The rungs, from low to high:
map-places = The places, from start to end:

map-question-of = Question { $now } of { $all }
map-or = or
map-write = In your words
map-write-hint = One sentence is enough.
map-onward = Go on
map-ready = Done
map-read-each = Read every question to me
map-spoken = You answer this question with your voice.
map-skip = Skip this question

map-plan = From plan to steps
map-plan-first = Your plan is below. Make a goal of it first. The small steps come after that.
map-plan-then = Your goal is there. Now a small step, something for one day.
map-plan-nothing = Say first what you need. After that you can make a goal of it.
map-plan-goal = Your goal
map-plan-goal-made = Look at your goal
map-plan-steps = This can become a small step
map-plan-also = You said this too

map-title = My map
map-only-you = Only you see this.
map-begin = Choose what you want to look at. You decide how far you go.
map-looked = What you looked at
map-more = You can look at these too
map-none = Your groups have nothing to fill in now.
map-none-offline = This needs the internet once. After that it always works.
map-gone = Your groups do not use this now. What you filled in before still stands here.
map-not-here = This is not on this device. What you filled in is kept.
map-nothing-asked = There is nothing to ask here now.
map-of-day = From { $day }
map-fill = Begin
map-fill-again = Look at everything again
map-look = Look at this
map-look-again = Look again
map-stored = <strong>Kept.</strong> We send it when there is internet.
map-money-stress = Hear what worries about money do to your head. Two minutes.
map-you-and-who-you-let = You see this, and whoever you let read it.
map-version-unknown = The questions and answers of then are not on this device. What was said in own words is.

# Who may read which part of the map.
map-sight-short = You choose that for each subject.
map-sight-what = For each subject you choose who may read it. What you do not share, nobody reads.
map-sight-area = This is about everything on { $what } in your map.
map-sight-reader = { $name }, up to and including { $day }
map-sight-along = This goes along: { $what }
map-sight-along-line = { $instrument }: { $topic }
map-sight-along-nothing = You did not fill in anything about this yet.
map-sight-along-all = Everything about { $what } in your map goes along. Also what you filled in before, what you fill in later, and your goals and steps about it.
map-sight-motivation = These are your own words. Nobody else fills this in.
map-sight-rest = The rest of your map does not go along.

# Another's map, as far as it is shared.
map-shared-only = Here stands what { $name } shares with you.
map-shared-empty = { $name } did not fill in anything here yet.
map-shared-unknown = Of other questions
map-shared-unknown-how = The questions are not on this device. With internet they come, if that is possible. What was said in own words stands here.

# The times that one looked, and the map on paper.
map-with = With your map
map-more-of = More of { $title }
map-times = All times
map-times-what = Each time that you looked. The newest stands on top.
map-then-what = This is how it was then, in the words of then.
map-print = Put my map on paper
map-print-whose = From { $name }, on { $day }
map-print-hint = What is on paper can be read by anyone who finds it.

# What another wants
map-their-goals = What { $name } wants
map-shared-more = All that { $name } shares with you
map-their-wish = What I would like to be different
map-their-words = My goal
map-their-steps = My steps
map-their-went = How it went
map-their-step-to-do = I want to do this
map-their-step-done = Done
map-their-step-rests = Rests for now
map-their-back-went = What happened?
map-their-back-helped = What helped?
map-their-back-next = What do I want now?
map-sight-along-goals = { $count ->
    [one] 1 wish or goal, with your steps
   *[other] { $count } wishes or goals, with your steps
  }
