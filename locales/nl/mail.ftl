### Mails that the server sends.

sign-in-subject = Je code voor Kring: { $code }
sign-in-greeting = Hallo,
sign-in-your-code = Je code is { $code }
sign-in-your-code-is = Je code is:
sign-in-how = Typ deze code in Kring. De code werkt 10 minuten.
sign-in-link = Of open deze link. Dan staat de code er al:
sign-in-link-word = Open Kring met deze code
sign-in-not-you = Heb jij dit niet gevraagd? Dan hoef je niets te doen.
sign-in-bye = Groeten van Kring
