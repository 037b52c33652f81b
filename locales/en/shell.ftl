# In a list of apps and search results, before Kring runs
app-description = Write and talk with your group, also without internet.

# What stands on every screen.
back = Back
listen = Listen
listen-stop = Stop
listen-no-voice = This device has no voice for this language.
listen-not-here = The recording is not on this device yet. This works when there is internet.

places = Kring
place-log = Group
place-meetings = Calendar
place-members = People
place-entries = Posts
place-in-group = This group
place-steps = Steps
place-map = My map
place-me = Me
place-search = Search
place-groups = My groups

connection-offline = No internet. Everything is kept.
connection-account = Everything is kept. It can be sent once the worker has had internet.
connection-sign-in = Please sign in again. Everything is kept.
connection-sign-in-link = Sign in
sending-all-sent = Everything is sent.
sending-stored = Kept on this device.
sending-refused = Not placed. Have a look.

new-version = There is a new version. Refresh now?
new-version-now = Refresh now
new-version-later = Later
new-version-held = Not everything is kept yet. As soon as that is possible, Kring refreshes by itself.

screen-broken = This screen does not work just now
screen-broken-kept = What you wrote is kept on this device.
screen-broken-again = Open Kring again

# People
you = You
someone = Someone

# Moments
moment-now = just now
moment-today = today, { $time }
moment-yesterday = yesterday, { $time }
clock = { $hour }:{ $minute }
