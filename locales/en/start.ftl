# Nobody is signed in on this device.
start-title = Good to see you
start-what = In Kring you write and talk with your group. Also without internet.
start-with-code = I have a code
start-with-code-hint = The code is on the card of your group.
start-with-email = With e-mail
start-with-email-hint = Are you a member already? This is how you come back in.

# Only on a server with made-up groups.
demo-title = This is a trial version
demo-explained = All people here are made up. Choose who you want to be.
demo-join = New in the group
demo-code = The code in the mail of the trial version:
demo-code-use = Fill in the code
