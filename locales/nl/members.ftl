# The people of a group.
members-title = Mensen
members-group = De groep
members-you = { $name } (jij)
members-not-here = Deze persoon is niet (meer) in de groep.
members-can-help = Hier kan { $name } bij helpen
members-pauses = Doet even rustig aan
members-pauses-long = Doet even rustig aan. Geen vragen nu.
members-never-mind = Laat maar
members-keep = Bewaar

title-participant = Deelnemer
title-experience-expert = Ervaringsdeskundige
title-social-worker = Sociaal werker
title-workplace-leader = Werkplaatsleider
title-mentor = Mentor
title-coach = Coach
title-benefits-officer = Klantmanager
title-administrator = Beheerder
standing-steward = Begeleidt de groep
standing-alumnus = Ging verder, hoort er nog bij
standing-guest = Te gast

# At the door
members-knocks = { $name } klopt aan
members-knocks-hint = Ken je deze persoon? Doe dan open.
members-open = Doe open
members-not-now = Nu niet
members-open-guest = Alleen te gast
members-open-guest-what = Een gast doet mee bij de bijeenkomsten, maar leest de berichten van de groep niet.

# Someone new where there is no internet
members-walk-in = Voeg iemand toe zonder internet
members-walk-in-what = Doe dit samen. De nieuwe persoon kan daarna meteen schrijven op deze tablet. We versturen het als er internet is.
members-walk-in-name = Welke naam kiest de nieuwe persoon?
members-walk-in-pin = { $name } kiest nu een eigen pincode. Kijk even weg.
members-walk-in-done = { $name } heeft een plek op deze tablet.
members-walk-in-hand = Sluit af en geef de tablet aan { $name }. Open Kring later zelf met internet. Dan weet de groep ervan.
members-walk-in-close = Sluit af
members-walk-in-another = Voeg nog iemand toe
members-walk-in-tablet = Dit kan op een tablet van een groep. Maak van dit toestel eerst een tablet van een groep.
members-added = Toegevoegd zonder internet
members-added-waits = Toegevoegd. Wacht op internet.

# The same person on two tablets, or two people
members-alike = Is { $name } één persoon?
members-alike-what = Er zijn twee mensen toegevoegd die { $name } heten. Vraag het als je het niet weet.
members-alike-when = Toegevoegd: { $when }
members-alike-same = Dit is dezelfde
members-alike-same-ask = { $name } staat dan één keer in de lijst. Alle berichten blijven. Klopt dat?
members-alike-two = Twee mensen
members-unjoin = Toch twee mensen
members-unjoin-ask = { $name } staat dan weer twee keer in de lijst. Alle berichten blijven.

# The group's card
members-about = Over deze groep
members-about-empty = Hier komt waar deze groep voor is.
members-about-empty-hint = Wie nieuw is, leest dit eerst.
members-about-tell = Vertel over de groep
members-about-change = Verander wat hier staat
members-about-field = Wat is deze groep?
members-about-hint = Een paar gewone zinnen. Wie nieuw is, leest dit.
members-rules = Huisregels
members-rules-hint = Elke regel is één huisregel.
members-rules-empty = Nog geen huisregels.

# Oneself
members-i-can-help = Hier kan ik bij helpen
members-help-empty = Kun je iets voor een ander doen? Iets kleins is ook goed.
members-help-rests = Je doet even rustig aan. De groep ziet nu niet waar jij bij kunt helpen.
members-help-field = Waar kun je bij helpen?
members-help-hint = Bijvoorbeeld: fietsen maken, formulieren lezen.
members-help-add = Zet erbij
members-help-away = Weg
members-pause = Ik doe even rustig aan
members-pause-what = Geen vragen, tot jij weer wilt.
members-pause-on = Je krijgt geen vragen, tot jij weer wilt.
members-pause-begin = Nu rustig aan
members-pause-who = Wie mag dit zien?
members-pause-group = De groep ziet het
members-pause-me = Alleen ik zie het
members-pause-yes = Zet aan
members-pause-group-sees = De groep ziet dat je rustig aan doet.
members-pause-only-me = Alleen jij ziet het.
members-pause-end = Ik ben er weer
members-leave = Ga uit de groep
members-leave-ask = Je leest dan niet meer mee. Wat jij schreef, kun je blijven lezen.
members-leave-ask-guest = Je ziet de bijeenkomsten van deze groep dan niet meer.
members-leave-yes = Ga uit de groep
members-leave-no = Ik blijf

# Going on
members-moving-on = Ik heb werk, ik ga verder
members-moving-on-what = Je blijft welkom. Iemand die jij kiest, vraagt later hoe het gaat.
members-moving-on-begin = Ik ga verder
members-moving-on-nice = Fijn dat je verdergaat.
members-moving-on-stay = Je blijft bij de groep. Meelezen en schrijven kan nog steeds.
members-companion = Wie mag vragen hoe het gaat?
members-companion-when = Na 1 week, na 4 weken en na 12 weken.
members-companion-nobody = Liever niemand
members-companion-choose = Kies eerst iemand, of kies liever niemand.
members-moving-on-go = Ik ga verder
members-ask = { $name } ging verder. Vraag eens hoe het gaat.
members-ask-hint = { $name } koos jou om dat te vragen.
members-ask-write = Schrijf een bericht

# What was told
members-told = Besproken
members-told-who = Dit lezen alleen jullie twee.
members-told-by = { $name }, { $when }
members-told-by-me = Jij, { $when }
measure-talk = We praatten erover
measure-hidden = Een bericht is weggehaald
measure-warning = Een waarschuwing
measure-removed = Uit de groep
members-talk = In gesprek met { $name }
members-talk-first = Praat eerst samen. Schrijf daarna op wat je zei.
members-talk-begin = Schrijf het op
members-talk-what = Wat was het?
members-talk-reason = Waarom?
members-talk-reads = Alleen { $name } en jij lezen dit.
members-talk-tell = Vertel het { $name }

# A steward
members-place = De plek van { $name }
members-make-steward = Laat mee begeleiden
members-make-steward-ask = { $name } kan dan plannen, de deur opendoen en berichten weghalen. De groep ziet het.
members-make-member = Maak gewoon lid
members-make-member-ask = { $name } doet dan mee zoals alle anderen.
members-guest-stays = Maak lid
members-guest-stays-ask = { $name } leest dan alle berichten van de groep, ook die van eerder. De groep ziet het.
members-make-alumnus = Ging verder
members-make-alumnus-ask = { $name } blijft erbij als iemand die verderging. Klopt dat voor { $name }?
members-take-out = Haal uit de groep
members-take-out-ask = { $name } leest en schrijft dan niet meer mee. Vertel waarom.
members-take-out-yes = Haal uit de groep
members-yes-do = Ja, doe dat
members-no-keep = Laat zo

# A join code
members-invite = Nodig iemand uit
members-invite-what = Maak een code. Wie de code heeft, kan aankloppen. Iemand van de groep doet open.
members-invite-make = Maak een code
members-invite-qr = Code om te scannen met de camera
members-invite-how = Scan dit met je camera. Of ga naar { $address } en vul deze code in:
members-invite-until = De code werkt tot en met { $day }.
members-invite-door = Je klopt aan. Iemand van de groep doet open.
members-invite-print = Druk af
members-knocks-alike = Let op: er is al een { $name } met dit plaatje. Vraag wie dit is.
members-invite-larger = Groot op het scherm
members-invite-smaller = Weer klein
members-invite-end = Stop deze code
members-invite-end-what = Dan werkt deze code niet meer. Wie al klopt, kan nog binnen.
members-invite-end-yes = Ja, stop
members-invite-end-no = Nee, laat zo
members-invite-ended = De code is gestopt.
# Who leads the group, and running it
group-led-who = Wie leidt de groep?
group-led-members = De leden leiden deze groep zelf.
group-led-workers = Iemand die hier werkt, leidt deze groep.
group-led-members-word = De leden zelf
group-led-members-what = Ook leden kunnen begeleiden: plannen, de deur opendoen, huisregels maken.
group-led-workers-word = Iemand die hier werkt
group-led-workers-what = Alleen iemand die hier werkt, zoals een sociaal werker, kan begeleiden.
group-stewards = { $count ->
    [one] { $names } begeleidt.
   *[other] { $names } begeleiden.
}
group-made-by = { $name } maakte deze groep, { $when }.
group-made-by-me = Jij maakte deze groep, { $when }.
group-renamed-by = { $name } gaf de groep deze naam, { $when }.
group-renamed-by-me = Jij gaf de groep deze naam, { $when }.
group-led-by = { $name } koos wie de groep leidt, { $when }.
group-led-by-me = Jij koos wie de groep leidt, { $when }.
group-stopped-by = { $name } stopte deze groep, { $when }.
group-stopped-by-me = Jij stopte deze groep, { $when }.
group-stopped-read = Je kunt alles blijven lezen. Wat jij schreef, kun je nog terugnemen.
group-stopped-what = Iedereen kan blijven lezen. Wil je verder met de groep? Open hem dan weer.
group-run = Regel de groep
group-said = <strong>Bewaard.</strong> De groep ziet het als het verstuurd is.
group-rename = De naam van de groep
group-rename-keep = Geef deze naam
group-led-change-members = Laat de leden leiden
group-led-change-members-ask = Dan kun je ook leden laten begeleiden. De groep ziet dat jij dit koos.
group-led-change-workers = Laat iemand leiden die hier werkt
group-led-change-workers-ask = Dan kan alleen iemand die hier werkt erbij komen als begeleider. Wie al begeleidt, blijft dat doen. De groep ziet dat jij dit koos.
group-stop = Deze groep stoppen
group-stop-what = Niemand kan dan nog schrijven of erbij komen. Iedereen kan blijven lezen. Je kunt de groep later weer openen.
group-stop-ask = De groep stopt dan voor iedereen. Iedereen ziet dat jij dit deed. Is het besproken?
group-stop-yes = Ja, stop de groep
group-reopen = Open de groep weer
group-reopen-ask = Iedereen kan dan weer schrijven. De groep ziet het.
members-workers-lead = Iemand die hier werkt, leidt deze groep. Leden kunnen pas mee begeleiden als de leden de groep zelf leiden.
members-step-down = Ik begeleid niet meer
members-step-down-ask = Je doet dan mee zoals alle anderen. De groep ziet het.
members-leads-alone = Jij begeleidt deze groep alleen. Laat eerst iemand anders mee begeleiden. Daarna kun je stoppen met begeleiden, of uit de groep gaan.

# Agreeing to the house rules
rules-asked-first = Dit spreken we hier met elkaar af. Lees of luister rustig.
rules-asked-changed = De huisregels zijn veranderd. Wat nieuw is, staat erbij.
rules-new = Nieuw:
rules-agree = Dat spreken we af
rules-agreed = Dit spraken we af.
rules-agreed-with = Dit spraken af: { $names }.
rules-not-yet = Nog niet gelezen: { $names }.
rules-before-first = Dit spreken we hier af
rules-before-changed = De huisregels zijn veranderd
rules-before-kept = Je bericht blijft staan.
rules-agree-and-post = Dat spreken we af. Zet in de groep
rules-not-now = Nu nog niet
