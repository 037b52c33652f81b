# Meetings.
meetings-title = Calendar
meetings-empty = Your meetings will be here.
meetings-not-here = This meeting is not here.
meetings-not-here-hint = The calendar shows what is.
meetings-open = Have a look
meetings-next = Next time
meetings-today = Today
meetings-today-on = Today, { $day }
meetings-later = After that
meetings-past = Before
meetings-older = Older
meetings-weekly = Every week
meetings-each-week = Every { $day }, { $time }
meetings-on = { $day }, { $time }
meetings-from-until = { $from } to { $until }
meetings-cancelled = Does not take place
meetings-when = When and where
meetings-waiting = <strong>Kept.</strong> We send it when there is internet.

meetings-programme = Programme
meetings-programme-empty = Nothing yet. Add what you would like to do.
meetings-programme-add = Add something
meetings-programme-line = What will we do?
meetings-programme-hint = Each line is one thing. May be empty.
meetings-minutes = { $minutes } minutes
meetings-add = Add
meetings-take-away = Remove
meetings-done = Done
meetings-never-mind = Never mind

meetings-who-is-here = Who is here?
meetings-tap-who = Tap who is here. Tap again to take it away.
meetings-is-here = Is here
meetings-i-am-here = I am here
meetings-who-was-here = Who was here?
meetings-was-here = Was here
meetings-i-was-here = I was here
meetings-tap-who-was = Tap who was here. Tap again to take it away.
meetings-not-right = Not right? Take me off

meetings-notes = Notes
meetings-notes-hint = Everyone can write here, also at the same time.
meetings-notes-begin = Write something down
meetings-notes-more = Write more
meetings-notes-paragraph = Note { $number }

meetings-agreements = Agreements
meetings-agreements-empty = No agreements yet.
meetings-agreement-add = New agreement
meetings-agreement-line = What do we agree?
meetings-agreement-keep = Add it
meetings-agreement-by = Written down by { $name }
meetings-agreement-mine = Written down by you

meetings-went-home = How we went home
meetings-written = In the log
meetings-written-empty = What you tell about this meeting comes here.
meetings-write-about = Write about this

# A steward plans
meetings-plan = Plan a meeting
meetings-plan-keep = Put in the calendar
meetings-change = Change
meetings-change-title = Change the meeting
meetings-change-series = Every week
meetings-change-keep = Keep
meetings-rhythm = How often?
meetings-once = Once
meetings-every-week = Every week
meetings-day = Day
meetings-first-day = First time
meetings-time = Time
meetings-morning = In the morning a head is often at its calmest. A hard talk goes best then.
meetings-how-long = How long?
meetings-length = { $minutes ->
    [60] 1 hour
    [90] 1½ hours
    [120] 2 hours
    [150] 2½ hours
   *[other] { $minutes } minutes
}
meetings-name = Name
meetings-place = Where?
meetings-cancel = Does not take place
meetings-cancel-ask = The group sees: does not take place. What was written stays.
meetings-cancel-yes = Does not take place
meetings-cancel-no = Leave it
meetings-again = Takes place after all
meetings-series-end = Stop every week
meetings-series-end-ask = No new meetings are added. What has been stays.
meetings-series-end-yes = Stop
