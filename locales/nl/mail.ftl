### Mails that the server sends.

sign-in-subject = Je code voor Kring: { $code }
sign-in-body =
    Hallo,

    Je code is { $code }
    Typ deze code in Kring. De code werkt 10 minuten.

    Heb jij dit niet gevraagd? Dan hoef je niets te doen.

    Groeten van Kring
