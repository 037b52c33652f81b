# "Steps": what someone wants, and the small steps of it.
steps-title = Steps
steps-only-you = You choose who sees this.
steps-empty = Here comes what you would like to be different, and your small steps.
steps-empty-hint = One sentence is enough. You can always change something.
steps-begin = Begin with a wish
steps-today = Today
steps-today-none = Nothing stands here for today. That is fine.
steps-goals = What you are working on
steps-other = What rests or is done
steps-more = Something else you want different
steps-spoken = Spoken
steps-not-here = This is not on this device. What you wrote is kept.
steps-line-first = { $area }. This goes first.
steps-line-goal = { $area }
steps-line-wish = { $area }. Still a wish.
steps-line-reached = { $area }. Reached.
steps-line-rests = { $area }. Rests for now.
steps-line-let-go = { $area }. You let it go.

# One question at a time
steps-ask-area = What is it about?
steps-ask-area-hint = Is something weighing on you, like housing or money? That may go first.
steps-ask-wish = What would you like to be different?
steps-ask-wish-hint = One sentence is enough. It need not be possible yet.
steps-ask-goal = What do you want to reach?
steps-ask-goal-hint = In your own words. What will be different then?
steps-ask-first = Does this go first?
steps-ask-first-hint = Sometimes the rest only works once this is calmer. You can change it later.
steps-first-yes = Yes, this first
steps-first-no = No, it need not go first
steps-ask-step = What is a small step?
steps-ask-step-hint = Something you can do in one day.
steps-ask-when = When do you want to do this?
steps-ask-cut = What is the first little piece?
steps-ask-cut-hint = Something that can be done today.
steps-ask-how = How did it go?
steps-ask-how-hint = One sentence is enough.
steps-ask-back-went = What went?
steps-ask-back-went-hint = What did you do or notice? Small counts too.
steps-ask-back-helped = What helped?
steps-ask-back-helped-hint = Someone, a place, something you did.
steps-ask-back-next = What do you want now?
steps-ask-back-next-hint = Go on, do it differently, or nothing for now. It is all fine.
steps-ask-state = Where is this goal now?
steps-state-going-on = I am working on this
steps-state-going-on-says = It stands with your steps.
steps-state-reached = Reached
steps-state-reached-says = It is there. You can always read it back.
steps-state-rests = Rests for now
steps-state-rests-says = You pick it up again when you want to.
steps-state-let-go = I let it go
steps-state-let-go-says = It does not fit you any more.

# A goal
steps-wish = What I would like to be different
steps-goal = My goal
steps-first = This goes first
steps-put-first = Put this first
steps-not-first = This need not go first any more
steps-from-map = Make this a goal
steps-make-goal = Make it a goal
steps-think = Think of a small step
steps-of-goal = My steps
steps-say-otherwise = Say it differently
steps-back = Looking back
steps-back-what = Look back whenever you like. What went, what helped, what do you want now?
steps-look-back = Look back
steps-look-back-again = Look back again
steps-did = This is what you did

# A step
steps-step = My small step
steps-step-on = My small step, { $day }
steps-whole = The whole step
steps-piece-of = A piece of: { $step }
steps-piece-of-spoken = A piece of what you spoke
steps-done = Done
steps-done-on = Done, { $day }
steps-smaller = Smaller
steps-tomorrow = Tomorrow
steps-rest = Let it rest
steps-rests = This step rests for now
steps-again = Pick it up again
steps-not-yet = Not yet after all
steps-how-otherwise = Say differently how it went
steps-no-blame = Not today? Tomorrow is fine too. Too big? Make the step smaller.
steps-too-big = Too big? Make the step smaller.
steps-day-today = Today
steps-day-tomorrow = Tomorrow
steps-day-other = Another day
steps-day-which = Which day?
steps-day-none = No day yet
steps-examples = A step may be this small:

# Sharing with a group
steps-share = Tell it in your group
steps-ask-share = Do you want to tell this step in your group?
steps-share-hint = Your goal and your other steps stay here. Only these words go along.
steps-share-nowhere = This can be done when you are in a group.

# What it is about
area-housing = Housing
area-money = Money
area-people = People around me
area-mind = How I feel
area-motivation = What I want
area-body = My body
area-practical = Getting things done
area-activity = My day
area-learning = Learning
area-work = Work
area-whole = Something else

# Examples: to see and to hear, never filled in
steps-example-housing-1 = Call the landlord and ask one thing.
steps-example-housing-2 = Tidy one corner for five minutes.
steps-example-money-1 = Put all letters on one pile.
steps-example-money-2 = Open one letter, with someone beside you.
steps-example-people-1 = Send one message: how are you?
steps-example-people-2 = Wave to the neighbour.
steps-example-mind-1 = Sit on a bench outside for ten minutes.
steps-example-mind-2 = Play one song that makes you calm.
steps-example-motivation-1 = Write down one thing you used to like doing.
steps-example-motivation-2 = Ask someone what makes them glad.
steps-example-body-1 = Make an appointment with the dentist.
steps-example-body-2 = Walk around the block.
steps-example-practical-1 = Look up which number to call.
steps-example-practical-2 = Print one form.
steps-example-activity-1 = Set the alarm and get up when it rings.
steps-example-activity-2 = Drink a cup of coffee at the community centre.
steps-example-learning-1 = Read five new words out loud.
steps-example-learning-2 = Ask the library which lessons there are.
steps-example-work-1 = Ask someone what their working day looks like.
steps-example-work-2 = Write down one sentence about what you do well.
steps-example-whole-1 = Tell one person what you want.
steps-example-whole-2 = Begin for five minutes, and then stop.
