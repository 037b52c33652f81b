# The closing round.
closing-title = Closing round
closing-pass-on = Tap once. Pass the tablet on.
closing-once = Tap once.
closing-leave = Finish
closing-stored = <strong>Kept</strong> on this device. We send it when there is internet.
closing-seats = The seats at the table
closing-has-been = has been
closing-question = How do you go home?
closing-glad = Glad
closing-calm = Calm
closing-tired = Tired
closing-full-head = Full head
closing-silent = I say nothing
closing-read = The group can read your answer.
closing-done = Good that you were here.
closing-change = Something else after all? Tap your seat.
