# Someone helps, beside one.
me-help = Someone helps me
help-what = Is someone beside you who helps? Say who. It lasts half an hour and stops by itself. You can always stop.
help-says-so = What you write together says: with help.
help-closed = Sharing, taking away, your PIN and your devices stay closed. You do that yourself, without help.
help-who = Who helps you?
help-else = Someone else
help-else-what = We keep no name.
help-choose = First choose who helps you.
help-begin = Begin: half an hour
help-now = Help
help-strip = { $name } is helping you.
help-left = { $minutes ->
    [one] 1 more minute.
   *[other] { $minutes } more minutes.
}
help-stop = Stop the help
help-someone = Someone
help-by = With help from { $name }
help-by-you = With help from you
help-not-now = This stays closed while someone helps. Stop the help first.
