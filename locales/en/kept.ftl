# What an organisation lets people look at their situation with, for its administrator.
kept-title = Questionnaires
kept-none = You administer no organisation.
kept-me = What people in your organisation can fill in
kept-on = Is on. People in your groups can fill this in.
kept-off = Is off. What people filled in before can still be read.
kept-own = Your own. Version { $versions }.
kept-delivered = Comes with Kring.
kept-turn-on = Turn on
kept-turn-off = Turn off
kept-new = A questionnaire of your own
kept-new-what = Choose a file. Kring checks it and shows how it will be. Nothing is kept yet.
kept-choose = Choose a file
kept-faults = { $count ->
    [one] One thing in this file is wrong.
   *[other] { $count } things in this file are wrong.
}
kept-fault-line = Line { $line }: { $words }
kept-fault-at = Line { $line }, { $at }: { $words }
kept-preview = This is how it looks. What you choose here is not kept.
kept-add = Add version { $version }
kept-added = Added. People in your groups can fill this in now.

flaw-syntax = this cannot be read ({ $message }).
flaw-too-large = This file is too large. It may have 64 kB.
flaw-missing = this is missing.
flaw-stray-text = this text belongs to nothing in the file.
flaw-other-kind = this does not go with asks = "{ $asks }".
flaw-not-a-slug = "{ $found }" cannot be a name. Use 1 to 40 small letters, digits and hyphens.
flaw-unknown-kind = Kring does not know "{ $found }". These it knows: { $known }.
flaw-unknown-pictogram = "{ $found }" is no drawing of Kring.
flaw-unknown-topic = "{ $found }" is no topic in this file.
flaw-unknown-scale = "{ $found }" is no scale in this file.
flaw-unknown-question = "{ $found }" is no question in this file.
flaw-unknown-answer = "{ $found }" is no answer to that question.
flaw-twice = this is there twice.
flaw-too-long = this text is too long. It may have { $max } characters.
flaw-characters = there are characters here that cannot be kept, or a line break.
flaw-no-words = this needs words, not only a number.
flaw-count = there are { $count }. There must be { $min } to { $max }.
flaw-bounds = this is { $found }. It must be { $min } to { $max }.
flaw-pictograms = there are { $found } drawings for { $choices } answers. Give each one.
flaw-cycle = these questions wait for each other: { $round }.
flaw-later = "{ $found }" comes later. A question can only wait for an earlier one.
flaw-not-tapped = nobody taps an answer to "{ $found }". A question cannot wait for that.
flaw-not-in-words = nobody answers "{ $found }" in their own words. Only own words can become a goal or a step.
flaw-not-a-choice = "{ $found }" has no answers to choose from.
flaw-drawn-twice = this is the second drawn question of "{ $topic }". One can be drawn.
flaw-drawn-without-scale = this question has no scale. Only a scale can be drawn.
flaw-no-question = no question is about this.
flaw-nothing-to-draw = this needs a question with a scale, or there is nothing to draw.
flaw-motivation-of-others = what someone wants, only they say: self_view_only must be true.
