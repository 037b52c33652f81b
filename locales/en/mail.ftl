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
