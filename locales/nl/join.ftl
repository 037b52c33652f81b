# Joining with the code on the group's card.
join-title = Doe mee met een groep
join-code = Code van de groep, zes tekens
join-code-hint = Typ de code van de kaart.
join-you-join = Je doet mee met
join-no-card = Heb je geen kaart? Vraag erom in je groep.
join-scan = Scan
join-scan-stop = Stop met scannen
join-no-camera = De camera doet het niet. Typ de code van de kaart.
join-name = Kies een naam
join-name-hint = Je echte naam hoeft niet.
join-name-missing = Kies nog een naam. Een voornaam is genoeg.
join-picture = Kies een plaatje
join-knock = Klop aan
join-knock-hint = Iemand van de groep doet open. Alleen meelezen mag ook.
knocking = Je klopt aan. Iemand doet open.
knocking-by-itself = Dit scherm gaat vanzelf verder. Sluiten mag ook. Kijk dan later nog eens.

picture-bicycle = Fiets
picture-boat = Boot
picture-tree = Boom
picture-plant = Plant
picture-bread = Brood
picture-radio = Radio
picture-umbrella = Paraplu
picture-teapot = Theepot
picture-bird = Vogel
picture-lamp = Lamp
picture-fish = Vis
picture-boot = Laars
join-elsewhere = Deze code is van een andere Kring. Open hem met de camera van je telefoon.
join-alike = Er is al een { $name } met dit plaatje.
join-alike-choose = Kies een ander plaatje of een andere naam. Dan weten mensen wie wie is.
join-alike-known = Ik wil toch zo heten
join-have-account = Ik doe al mee. Meld me aan.

# One's next device.
link-title = Nog een toestel
link-what = Typ de code van je andere toestel. Dan ben je hier ook aangemeld.
link-code = De code van je andere toestel, acht tekens
link-taken = Op dit toestel is al iemand aangemeld. Meld die eerst af.

# Back from signing in at work.
work-coming = We laten je binnen.
work-title = Inloggen met je werk
work-again = Terug naar inloggen
