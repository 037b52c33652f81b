### Mails that the server sends.

sign-in-subject = Your code for Kring: { $code }
sign-in-body =
    Hello,

    Your code is { $code }
    Type this code in Kring. The code works for 10 minutes.

    Did you not ask for this? Then you do not need to do anything.

    Greetings from Kring
