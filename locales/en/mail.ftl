### Mails that the server sends.

sign-in-subject = Your code for Kring: { $code }
sign-in-greeting = Hello,
sign-in-your-code = Your code is { $code }
sign-in-your-code-is = Your code is:
sign-in-how = Type this code in Kring. The code works for 10 minutes.
sign-in-link = Or open this link. Then the code is filled in:
sign-in-link-word = Open Kring with this code
sign-in-not-you = Did you not ask for this? Then you do not need to do anything.
sign-in-bye = Greetings from Kring

recovery-subject = A new device will come into Kring
recovery-what = Someone who knows you is helping you back into Kring. On a new device.
recovery-when = That device comes in as you in { $hours } hours. Your other devices stop then.
recovery-you = Did you ask for this? Then you do not need to do anything.
recovery-not-you = Was this not you? Open Kring on your own device and tap at the top: Stop it.
recovery-no-device = No device left? Come into Kring with this e-mail address and stop it there.
recovery-ask = Or ask your worker to stop it.
recovery-link = Open Kring
