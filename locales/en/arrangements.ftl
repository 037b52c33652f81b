# What an organisation wrote down about how things go there, for its administrator.
arranged-title = How things go here
arranged-me = What is fixed in your organisation, and how a voucher counts
arranged-save = Save
arranged-saved = Saved. This holds now.
arranged-not-saved = This does not hold yet. It stays on this device until you save it.
arranged-faults = { $count ->
    [one] One thing cannot be like this. It stands at the field.
   *[other] { $count } things cannot be like this. It stands at the fields.
}
arranged-meanwhile = This is there now
arranged-meanwhile-what = Someone else wrote this. What you typed is still in the fields. If you save it, that holds.
arranged-range = From { $least } to { $most } euros.
arranged-fault-empty = Nothing is written here yet.
arranged-fault-too-long = This text is too long.
arranged-fault-characters = There are characters here that cannot be kept.
arranged-fault-bounds = Choose a whole amount from 1 up to and including 250 euros.
arranged-fault-crossed = This is lower than the lowest amount.
arranged-fault-too-many = There is room for 60.
arranged-fault-twice = This is there twice.

guard-rails = What you tell beforehand
guard-rails-what = At the beginning of a talk you tell what is fixed, what follows from it and what someone chooses. Write it down as it is.
guard-rails-so = Like this: "The municipality asks for your income every month. If it comes later, the money comes later too."
guard-rails-not-so = Rather not like this: "You must be on time, or you get nothing."
guard-rails-fixed = This is fixed
guard-rails-fixed-what = By law or by policy. Nobody in the talk can change it.
guard-rails-follows = This can follow
guard-rails-follows-what = What happens when something is done or not. Without judging.
guard-rails-choice = This you choose
guard-rails-choice-what = What is up to the participant.
guard-rails-line = { $name }, { $number }
guard-rails-add = Add something
guard-rails-away = Take away

reward-rules = A voucher with a step
reward-rules-on = Vouchers are on.
reward-rules-off = Vouchers are off.
reward-rules-what = A worker can give a voucher with a step that is already there. Vouchers go on when you write down how one counts for the benefit. If you take that text away, they go off.
reward-rules-counts = This is how a voucher counts
reward-rules-counts-hint = The participant reads this with the voucher. For example: "This voucher does not count for your benefit. You need not report it."
reward-rules-least = Lowest amount, in whole euros
reward-rules-most = Highest amount, in whole euros
reward-rules-later = What was promised already stays as it was.
