# My map: the drawings of instruments, and filling one in.
map-legend = Wat je ziet
map-now = Nu
map-not-looked = Nog niet bekeken
map-told = In eigen woorden
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
map-between = De schuif loopt van { $low } tot { $high }.
map-rungs = De sporten, van laag naar hoog:
map-places = De plekken, van begin tot eind:

map-question-of = Vraag { $now } van { $all }
map-or = of
map-write = In jouw woorden
map-write-hint = Eén zin is genoeg.
map-onward = Verder
map-ready = Klaar
map-read-each = Lees elke vraag voor
map-spoken = Deze vraag beantwoord je met je stem.
map-skip = Sla deze vraag over

map-plan = Van plan naar stappen
map-plan-first = Je plan staat hieronder. Maak er eerst een doel van. Daarna komen de kleine stappen.
map-plan-then = Je doel staat er. Nu een kleine stap, iets voor één dag.
map-plan-nothing = Zeg eerst wat je nodig hebt. Daarna kun je er een doel van maken.
map-plan-goal = Je doel
map-plan-goal-made = Bekijk je doel
map-plan-steps = Dit kan een kleine stap worden
map-plan-also = Dit zei je ook

map-title = Mijn map
map-only-you = Alleen jij ziet dit.
map-begin = Kies waar je naar wilt kijken. Jij bepaalt hoe ver je gaat.
map-looked = Dit heb je bekeken
map-more = Hier kun je ook naar kijken
map-none = Jouw groepen hebben nu niets om in te vullen.
map-none-offline = Dit kan als er één keer internet is geweest. Daarna werkt het altijd.
map-gone = Je groepen gebruiken dit nu niet. Wat je eerder invulde, staat hier nog.
map-not-here = Dit staat niet op dit toestel. Wat je invulde, is bewaard.
map-nothing-asked = Hier is nu niets te vragen.
map-of-day = Van { $day }
map-fill = Begin
map-fill-again = Kijk opnieuw naar alles
map-look = Kijk hiernaar
map-look-again = Kijk opnieuw
map-stored = <strong>Bewaard.</strong> We versturen het als er internet is.
map-money-stress = Hoor wat geldzorgen met je hoofd doen. Twee minuten.
map-you-and-who-you-let = Jij ziet dit, en wie je laat meelezen.
map-version-unknown = De vragen en antwoorden van toen staan niet op dit toestel. Wat in eigen woorden is gezegd wel.

# Wie welk deel van de map mag lezen.
map-sight-short = Per onderwerp kies jij dat.
map-sight-what = Jij kiest per onderwerp wie het mag lezen. Wat je niet deelt, leest niemand.
map-sight-area = Het gaat om alles over { $what } in je map.
map-sight-reader = { $name }, tot en met { $day }
map-sight-along = Dit gaat mee: { $what }
map-sight-along-line = { $instrument }: { $topic }
map-sight-along-nothing = Je vulde hier nog niets over in.
map-sight-along-all = Alles over { $what } in je map gaat mee. Ook wat je eerder invulde, wat je later nog invult, en je doelen en stappen daarover.
map-sight-motivation = Dit zijn jouw eigen woorden. Niemand anders vult dit in.
map-sight-rest = De rest van je map gaat niet mee.

# De map van een ander, zover die gedeeld is.
map-shared-only = Hier staat wat { $name } met je deelt.
map-shared-empty = { $name } vulde hier nog niets in.
map-shared-unknown = Van andere vragen
map-shared-unknown-how = De vragen staan niet op dit toestel. Met internet komen ze erbij, als dat kan. Wat in eigen woorden is gezegd, staat hier.

# De keren dat je keek, en de map op papier.
map-with = Met je map
map-more-of = Meer van { $title }
map-times = Alle keren
map-times-what = Elke keer dat je keek. De nieuwste staat bovenaan.
map-then-what = Zo stond het toen, in de woorden van toen.
map-print = Zet mijn map op papier
map-print-whose = Van { $name }, op { $day }
map-print-hint = Wat op papier staat, kan iedereen lezen die het vindt.

# Wat een ander wil
map-their-goals = Wat { $name } wil
map-shared-more = Alles wat { $name } met je deelt
map-their-wish = Wat ik graag anders wil
map-their-words = Mijn doel
map-their-steps = Mijn stappen
map-their-went = Hoe het ging
map-their-step-to-do = Wil ik doen
map-their-step-done = Gedaan
map-their-step-rests = Rust even
map-their-back-went = Wat ging er?
map-their-back-helped = Wat hielp?
map-their-back-next = Wat wil ik nu?
map-sight-along-goals = { $count ->
    [one] 1 wens of doel, met je stappen
   *[other] { $count } wensen of doelen, met je stappen
  }
