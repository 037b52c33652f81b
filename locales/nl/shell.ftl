# In a list of apps and search results, before Kring runs
app-description = Schrijf en praat met je groep, ook zonder internet.

# What stands on every screen.
back = Terug
listen = Luister
listen-stop = Stop
listen-no-voice = Dit toestel heeft geen stem voor deze taal.
listen-not-here = De opname is nog niet op dit toestel. Dit kan als er internet is.

places = Kring
place-log = Groep
place-meetings = Agenda
place-members = Mensen
place-entries = Berichten
place-in-group = Deze groep
place-steps = Stappen
place-map = Mijn map
place-me = Ik
place-search = Zoeken
place-groups = Mijn groepen

connection-offline = Geen internet. Alles blijft bewaard.
connection-account = Alles blijft bewaard. Versturen kan als de begeleider internet heeft gehad.
connection-sign-in = Meld je opnieuw aan. Alles blijft bewaard.
connection-sign-in-link = Aanmelden
sending-all-sent = Alles is verstuurd.
sending-stored = Bewaard op dit toestel.
sending-refused = Niet geplaatst. Kijk even.

new-version = Er is een nieuwe versie. Nu vernieuwen?
new-version-now = Vernieuw nu
new-version-later = Straks
new-version-held = Nog niet alles is bewaard. Zodra dat kan, vernieuwt Kring vanzelf.

screen-broken = Dit scherm doet het even niet
screen-broken-kept = Wat je schreef, is bewaard op dit toestel.
screen-broken-again = Open Kring opnieuw

# People
you = Jij
someone = Iemand

# Moments
moment-now = net
moment-today = vandaag, { $time }
moment-yesterday = gisteren, { $time }
clock = { $hour }.{ $minute } uur
