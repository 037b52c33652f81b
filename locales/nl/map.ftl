# My map: the drawings of instruments, and filling one in.
map-legend = Wat je ziet
map-now = Nu
map-not-looked = Nog niet bekeken
map-before = Vorige keer
map-before-was = Vorige keer: { $words }.
map-other = Zo ziet een ander het
map-other-by = Zo ziet { $name } het
map-other-chose = Een ander koos: { $words }.
map-other-chose-by = { $name } koos: { $words }.
map-talk = Hier wil ik over praten
map-you-talk = Hier wil je over praten.
map-they-talk = Hier wil { $name } over praten.
map-topic-now = { $topic }: { $words }.
map-rungs = De sporten, van laag naar hoog:
map-places = De plekken, van begin tot eind:

map-question-of = Vraag { $now } van { $all }
map-or = of
map-write = In jouw woorden
map-write-hint = Eén zin is genoeg.
map-onward = Verder
map-ready = Klaar
map-skip = Sla deze vraag over
