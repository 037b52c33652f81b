# "Stappen": wat iemand wil, en de kleine stappen daarvan.
steps-title = Stappen
steps-only-you = Jij kiest wie dit ziet.
steps-empty = Hier komt wat jij graag anders wilt, en je kleine stappen.
steps-empty-hint = Eén zin is genoeg. Je kunt altijd iets veranderen.
steps-begin = Begin met een wens
steps-today = Vandaag
steps-today-none = Voor vandaag staat er niets. Dat mag.
steps-goals = Waar je mee bezig bent
steps-other = Wat rust of klaar is
steps-more = Nog iets dat je anders wilt
steps-spoken = Ingesproken
steps-not-here = Dit staat niet op dit toestel. Wat je schreef, is bewaard.
steps-line-first = { $area }. Dit gaat voor.
steps-line-goal = { $area }
steps-line-wish = { $area }. Dit is nog een wens.
steps-line-reached = { $area }. Gelukt.
steps-line-rests = { $area }. Rust even.
steps-line-let-go = { $area }. Laat je los.

# Een vraag per keer
steps-ask-area = Waar gaat het over?
steps-ask-area-hint = Drukt er iets op je, zoals wonen of geld? Dat mag eerst.
steps-ask-wish = Wat wil je graag anders?
steps-ask-wish-hint = Eén zin is genoeg. Het hoeft nog niet te kunnen.
steps-ask-goal = Wat wil je bereiken?
steps-ask-goal-hint = In jouw woorden. Wat is er dan anders?
steps-ask-first = Gaat dit voor?
steps-ask-first-hint = Soms lukt de rest pas als dit rustiger is. Je kunt het later veranderen.
steps-first-yes = Ja, dit eerst
steps-first-no = Nee, het hoeft niet eerst
steps-ask-step = Wat is een kleine stap?
steps-ask-step-hint = Iets wat je op één dag kunt doen.
steps-ask-when = Wanneer wil je dit doen?
steps-ask-cut = Wat is het eerste stukje?
steps-ask-cut-hint = Iets wat vandaag al kan.
steps-ask-how = Hoe ging het?
steps-ask-how-hint = Eén zin is genoeg.
steps-ask-back-went = Wat ging er?
steps-ask-back-went-hint = Wat heb je gedaan of gemerkt? Klein telt ook.
steps-ask-back-helped = Wat hielp?
steps-ask-back-helped-hint = Iemand, een plek, iets wat jij deed.
steps-ask-back-next = Wat wil je nu?
steps-ask-back-next-hint = Verder, anders, of even niets. Het mag allemaal.
steps-ask-state = Hoe staat dit doel er nu voor?
steps-state-going-on = Hier ben ik mee bezig
steps-state-going-on-says = Het staat bij je stappen.
steps-state-reached = Gelukt
steps-state-reached-says = Het is er. Je leest het altijd terug.
steps-state-rests = Rust even
steps-state-rests-says = Je pakt het weer op als jij dat wilt.
steps-state-let-go = Laat ik los
steps-state-let-go-says = Het past nu niet meer bij je.

# Een doel
steps-wish = Wat ik graag anders wil
steps-goal = Mijn doel
steps-first = Dit gaat voor
steps-put-first = Zet dit voorop
steps-not-first = Dit hoeft niet meer eerst
steps-from-map = Maak hier een doel van
steps-make-goal = Maak er een doel van
steps-think = Bedenk een kleine stap
steps-of-goal = Mijn stappen
steps-say-otherwise = Zeg het anders
steps-back = Terugkijken
steps-back-what = Kijk terug wanneer je wilt. Wat ging er, wat hielp, wat wil je nu?
steps-look-back = Kijk terug
steps-look-back-again = Kijk opnieuw terug
steps-did = Dit heb je gedaan

# Een stap
steps-step = Mijn kleine stap
steps-step-on = Mijn kleine stap, { $day }
steps-whole = De hele stap
steps-piece-of = Een stukje van: { $step }
steps-piece-of-spoken = Een stukje van wat je insprak
steps-done = Gedaan
steps-done-on = Gedaan, { $day }
steps-smaller = Kleiner
steps-tomorrow = Morgen
steps-rest = Laat even rusten
steps-rests = Deze stap rust even
steps-again = Pak weer op
steps-not-yet = Toch nog niet
steps-how-otherwise = Zeg anders hoe het ging
steps-no-blame = Vandaag niet? Morgen kan ook. Te groot? Maak de stap kleiner.
steps-too-big = Te groot? Maak de stap kleiner.
steps-day-today = Vandaag
steps-day-tomorrow = Morgen
steps-day-other = Een andere dag
steps-day-which = Welke dag?
steps-day-none = Nog geen dag
steps-examples = Zo klein mag een stap zijn:

# Delen met een groep
steps-share = Vertel het in je groep
steps-ask-share = Wil je deze stap in je groep vertellen?
steps-share-hint = Je doel en je andere stappen blijven hier. Alleen deze woorden gaan mee.
steps-share-nowhere = Dit kan als je in een groep zit.

# Waar het over gaat
area-housing = Wonen
area-money = Geld
area-people = Mensen om mij heen
area-mind = Hoe ik me voel
area-motivation = Wat ik wil
area-body = Mijn lijf
area-practical = Dingen regelen
area-activity = Mijn dag
area-learning = Leren
area-work = Werk
area-whole = Iets anders

# Voorbeelden: om te zien en te horen, nooit ingevuld
steps-example-housing-1 = De huisbaas bellen en één ding vragen.
steps-example-housing-2 = Vijf minuten één hoek opruimen.
steps-example-money-1 = Alle brieven op één stapel leggen.
steps-example-money-2 = Eén brief openmaken, met iemand erbij.
steps-example-people-1 = Eén bericht sturen: hoe gaat het met jou?
steps-example-people-2 = Zwaaien naar de buurvrouw.
steps-example-mind-1 = Tien minuten buiten op een bankje zitten.
steps-example-mind-2 = Eén liedje draaien waar je rustig van wordt.
steps-example-motivation-1 = Eén ding opschrijven dat je vroeger graag deed.
steps-example-motivation-2 = Iemand vragen waar die blij van wordt.
steps-example-body-1 = Een afspraak maken bij de tandarts.
steps-example-body-2 = Een blokje om lopen.
steps-example-practical-1 = Opzoeken welk nummer je moet bellen.
steps-example-practical-2 = Eén formulier uitprinten.
steps-example-activity-1 = De wekker zetten en opstaan als hij gaat.
steps-example-activity-2 = Een kop koffie drinken in het buurthuis.
steps-example-learning-1 = Vijf nieuwe woorden hardop lezen.
steps-example-learning-2 = Bij de bibliotheek vragen welke les er is.
steps-example-work-1 = Iemand vragen hoe zijn werkdag eruitziet.
steps-example-work-2 = Eén zin opschrijven over wat je goed kunt.
steps-example-whole-1 = Aan één iemand vertellen wat je wilt.
steps-example-whole-2 = Vijf minuten beginnen, en dan stoppen.
