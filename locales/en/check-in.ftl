# Check-ins of two people: with whom, one of them, and how it went over time.
check-in-title = Check-ins
check-in-what = Catching up with your mentor
check-in-one = Check-in
check-in-empty = What you talk about with your mentor comes here. Three minutes is enough.
check-in-empty-hint = Does someone do check-ins with you? Then they appear here by themselves.
check-in-with-whom = Choose with whom
check-in-another = With someone else too
check-in-gone = These check-ins are not on this device. They belong to the one who does the work.
check-in-nobody = There is nobody to choose now. You choose someone of your groups.

check-in-who = With whom do you do check-ins?
check-in-how-often = How often?
check-in-rhythm-weekly = Each week
check-in-rhythm-two_weeks = Every two weeks
check-in-rhythm-monthly = Each month
check-in-purpose = Check-ins together
check-in-who-reads = { $name } reads what you say in these check-ins. You read what { $name } says.
check-in-only-these = { $name } reads only the check-ins with you. Nothing else of your map.
check-in-stays-yours = You can stop at any time. All of it stays with you.
check-in-begin-with = Do check-ins with { $name }
check-in-readers = Who reads this

check-in-both-read = { $name } and you both read this.
check-in-stopped = Stopped. You can still read it.
check-in-stopped-you-read = These check-ins have stopped. You still read all of it.
check-in-when-you-like = Begin when you like
check-in-today = Today
check-in-next-is = Next check-in: { $day }.
check-in-any-day = It can be today. Another day is fine too.
check-in-begin = Begin the check-in
check-in-go-on = Go on with today
check-in-rhythm-theirs = { $name } chooses. You can say what you would like.
check-in-your-wish = What you would like: { $rhythm }.
check-in-wish = { $name } would like: { $rhythm }.

check-in-line = From time to time
check-in-none-yet = Here comes how it goes, from time to time.
check-in-one-word = One sentence is enough.
check-in-strengths = What went well
check-in-learning = Want to learn
check-in-agreements = Agreement
check-in-spoken = Spoken

check-in-last-time = How did this go on?
check-in-agreed-on = Agreement of { $day }
check-in-wished-on = Want to learn, of { $day }
check-in-came-done = Done
check-in-came-goes_on = Goes on
check-in-came-let_go = I let it go
check-in-next = When do you talk again?
check-in-other-day = Or choose a day
check-in-may-move = It may move.
check-in-they-chose = { $name } chose { $day }.
check-in-they-noted = { $name } wrote already: { $words }

check-in-you-nothing = You said nothing yet. Skipping is fine.
check-in-said-by = { $name } said
check-in-they-nothing = { $name } said nothing yet.
check-in-wrong = This is not right
check-in-wrong-change = Change what you put beside it
check-in-wrong-how = How is it for you?
check-in-wrong-stays = The words of { $name } stay. Yours come beside them.
check-in-wrong-put = Put it beside
check-in-wrong-leave = Never mind
check-in-wrong-you-say = You say: this is not right.
check-in-wrong-they-say = { $name } says: this is not right.
