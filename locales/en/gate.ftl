# The door of the device: PIN, the code of a tablet's group, who is who.
gate-close = Close
gate-pin = PIN
gate-pin-title = Type your PIN
gate-pin-of = PIN of { $name }
gate-pin-digit = Digit { $digit }
gate-pin-erase = Erase
gate-pin-open = Open
gate-finger = Open with your finger or face
gate-pin-next = Next
gate-pin-dots = { $count ->
    [0] No digits yet
    [one] 1 digit
   *[other] { $count } digits
  }
gate-wait-seconds = Please wait: { $count } seconds. Your texts are kept.
gate-wait-minutes = Please wait: { $count } minutes. Your texts are kept.
gate-forgot = Forgot your PIN? Come in again on another device. What was sent is kept.
gate-code-title = Code of the group
gate-code-hint = This tablet belongs to a group. Type the code.
gate-pick-title = Who are you?
gate-pick-someone = Someone else
gate-pick-waiting = { $count ->
    [one] 1 thing is not sent yet
   *[other] { $count } things are not sent yet
  }
gate-outgoing-waits = Work is waiting on this device. We send it when there is internet.
gate-outgoing-stays = Work is waiting on this device. It goes on when someone opens their place.
gate-outgoing-sent = The work that was waiting here has been sent.
gate-back-to-tablet = Back to the tablet
gate-first-pin-title = Choose a PIN
gate-first-pin-why = More people use this tablet. With a PIN nobody else reads what is yours.
gate-damaged-title = This does not open now
gate-damaged-what = The lock of this device is broken. What was sent is kept in your group. Ask the worker for help.
gate-try-again = Try again

lock-what = With a PIN nobody easily looks in your Kring. Not even when your device is gone. More digits are better.
lock-choose = Choose a PIN
lock-choose-hint = Choose 4 to 8 digits that you remember.
lock-again = Type your PIN once more
lock-not-same = That is another PIN. Choose it again.
lock-current = First type the PIN of now
lock-set = You have a PIN. Kring asks for it when you open Kring.
lock-change = Another PIN
lock-remove = Take the PIN away
lock-stop = Stop this
lock-finger = Finger or face
lock-finger-what = Open Kring with your finger or face. That is quicker. Your finger and face stay on your device. Your PIN always works too.
lock-finger-add = Turn on on this device
lock-finger-set = You open Kring with your finger or face. Your PIN works too.
lock-finger-remove = Turn off
lock-idle = Closes by itself
lock-idle-what = This long you touch nothing. Then Kring closes.
lock-idle-minutes = { $count ->
    [one] After 1 minute
   *[other] After { $count } minutes
  }
lock-idle-never = Not by itself
lock-tablet = A tablet of a group
lock-tablet-what = Do more people use this device? Then each has a place of their own with a PIN of their own. Names show only after the code of the group.
lock-tablet-pin-first = First choose a PIN for yourself.
lock-tablet-code = Choose a code of six letters or digits
lock-tablet-code-hint = The code on your group’s card is fine too. Write it down: you need it each time.
lock-tablet-share = This tablet belongs to a group
lock-tablet-shared = This tablet belongs to a group. Kring first asks for the code of the group.
lock-tablet-others = { $count ->
    [0] Only you have a place here.
    [one] 1 other has a place here.
   *[other] { $count } others have a place here.
  }
lock-tablet-mine = This device is mine alone
