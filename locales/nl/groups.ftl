home-fetching = We halen je groepen op.
groups-title = Mijn groepen
groups-empty = Hier komen je groepen.
groups-newest = Laatste bericht: { $when }
groups-join = Nog een groep
groups-knocking = Je klopt aan. Iemand doet open.
groups-guest = Je bent hier te gast.
groups-left = Je zit niet meer in deze groep. Wat jij schreef, kun je lezen.
groups-stopped = Gestopte groepen
groups-stopped-line = Deze groep is gestopt. Je kunt alles blijven lezen.

# Making a group
new-group-title = Maak een groep
new-group-not-yours = Een groep maken doet iemand die hier werkt, zoals een sociaal werker.
new-group-organisation = Bij welke organisatie?
new-group-kind = Wat voor groep is het?
new-group-name = Hoe heet de groep?
new-group-name-hint = Een korte naam, zoals mensen hem noemen.
new-group-rules-hint = Zo kun je beginnen. Verander wat je wilt. Elke regel is één huisregel.
new-group-rules-none = Liever geen huisregels
new-group-choose-kind = Kies eerst wat voor groep het is.
new-group-choose-name = Geef de groep eerst een naam.
new-group-choose-led = Kies eerst wie de groep leidt.
new-group-make = Maak de groep
new-group-kept = Wat je invulde, blijft staan.
new-group-needs-internet = Hiervoor is internet nodig. Daarna nodig je mensen uit.
space-kind-peer-group = Buurtgroep
space-kind-peer-group-what = Mensen uit de buurt steunen elkaar en zetten kleine stappen.
space-kind-workplace = Werkplaats
space-kind-workplace-what = Mensen werken samen en leren door te doen.
space-kind-entrepreneurs = Ondernemers
space-kind-entrepreneurs-what = Mensen met een klein bedrijf naast hun uitkering.
space-kind-peer-review = Intervisie
space-kind-peer-review-what = Mensen die anderen begeleiden, leren van elkaar.
new-group-rules-peer-group =
    Wat hier verteld wordt, blijft hier.
    Iedereen komt aan het woord. Niets zeggen mag ook.
    Vraag eerst of iemand raad wil.
    We zijn vriendelijk, ook als we het niet eens zijn.
new-group-rules-workplace =
    Wat hier verteld wordt, blijft hier.
    Fouten maken mag. Daar leren we van.
    Kun je niet komen? Laat het even weten.
    We letten op elkaar en op het gereedschap.
new-group-rules-entrepreneurs =
    Wat hier verteld wordt, blijft hier.
    We helpen elkaar. We zijn geen concurrenten.
    Cijfers van een ander vertel je niet verder.
    Vraag eerst of iemand raad wil.
new-group-rules-peer-review =
    We noemen geen namen van deelnemers.
    Wat hier verteld wordt, blijft hier.
    We vragen eerst door en geven dan pas raad.
    Iedereen brengt een keer iets in.
