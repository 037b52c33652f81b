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

recovery-subject = Een nieuw toestel komt in Kring
recovery-what = Iemand die jou kent, helpt je weer in Kring. Op een nieuw toestel.
recovery-when = Over { $hours } uur komt dat toestel erin, als jij. Je andere toestellen stoppen dan.
recovery-you = Heb jij dit gevraagd? Dan hoef je niets te doen.
recovery-not-you = Was jij dit niet? Open Kring op je eigen toestel en tik bovenaan op: Stop het.
recovery-no-device = Heb je geen toestel meer? Kom met dit mailadres in Kring en stop het daar.
recovery-ask = Of vraag je begeleider om het te stoppen.
recovery-link = Open Kring
