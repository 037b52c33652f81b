# How Kring looks and what it keeps on this device.
settings-language = Taal
settings-language-hint = Dit is de taal van de knoppen. Schrijven mag in elke taal.
settings-letters = Letters
settings-letters-normal = Gewoon
settings-letters-large = Groot
settings-letters-larger = Groter
settings-letters-largest = Grootst
settings-light = Licht of donker
settings-light-system = Zoals dit toestel
settings-light-light = Licht
settings-light-dark = Donker

settings-storage-here = Op dit toestel
settings-storage-what = Wat je schrijft, staat eerst op dit toestel. Is er internet, dan gaat het naar de groep.
settings-storage-kept = Je browser belooft dat Kring hier blijft staan.
settings-storage-not-kept = Je browser belooft nog niet dat Kring hier blijft staan. Is dit toestel vol, dan kan hij Kring wissen.
settings-storage-unknown = Je browser zegt niet of Kring hier blijft staan.
settings-storage-ask = Vraag om te bewaren
settings-storage-used = Kring gebruikt hier ongeveer { $size } MB.
settings-home-screen = Op je beginscherm
settings-home-done = Kring staat op je beginscherm.
settings-home-what = Zet Kring op je beginscherm. Dan open je het met één tik.
settings-home-why = Safari wist een website die je zeven dagen niet gebruikt. Zet Kring op je beginscherm. Dan blijft alles staan.
settings-home-iphone = iPhone of iPad: tik onderaan op delen. Kies “Zet op beginscherm”.
settings-home-android = Android: tik op de drie puntjes. Kies “Toevoegen aan startscherm”.

settings-about-what = Kring is een plek voor je groep. Je schrijft en praat met elkaar, ook zonder internet.
settings-about-offline = Alles werkt zonder internet. Het wordt verstuurd als er weer internet is.
settings-about-yours = Jouw verhaal is van jou. Je ziet alles wat over jou is opgeschreven.
settings-about-never = Kring telt geen punten en vergelijkt niemand.
settings-about-licence = Kring is vrije software, onder de licentie EUPL-1.2.

settings-sign-out = Meld af
settings-sign-out-what = Dan is Kring leeg op dit toestel. Wat verstuurd is, zie je weer als je je aanmeldt.
settings-sign-out-unsent = <strong>Nog niet alles is verstuurd.</strong> Meld je nu af, dan is dat weg.
settings-sign-out-wait = Verstuur het eerst
settings-sign-out-anyway = Meld toch af

settings-only-here = Alleen op dit toestel
settings-only-here-none = Alles van jou is verstuurd. Niets staat alleen hier.
settings-only-here-some = { $count ->
    [one] 1 ding van jou staat alleen hier. Het is nog niet verstuurd.
   *[other] { $count } dingen van jou staan alleen hier. Ze zijn nog niet verstuurd.
  }
settings-only-here-look = Bekijk wat wacht
settings-only-here-others = { $count ->
    [one] Van anderen op deze tablet staat nog 1 ding alleen hier.
   *[other] Van anderen op deze tablet staan nog { $count } dingen alleen hier.
  }
settings-only-here-apart = { $count ->
    [one] 1 bewaard stukje was stuk. Het staat apart. De rest is goed. Wat de groep had, is opnieuw opgehaald.
   *[other] { $count } bewaarde stukjes waren stuk. Ze staan apart. De rest is goed. Wat de groep had, is opnieuw opgehaald.
  }
settings-sealed = Wat hier staat, is op slot. Zonder jou kan niemand het lezen.
settings-sealed-no-pin = Wat hier staat, is op slot met een sleutel van dit toestel. Met een pincode is het beter op slot.

add-device-what = Heb je nog een telefoon of tablet? Zo meld je je daar ook aan. Houd dat toestel erbij.
add-device-make = Maak een code
add-device-again = Maak een nieuwe code
add-device-qr = QR-code voor je andere toestel
add-device-how = Scan met je andere toestel. Of ga naar { $address }/#/link en typ:
add-device-yours = Laat deze code aan niemand zien. Wie hem heeft, komt binnen als jij.
add-device-waiting = De code werkt 5 minuten en één keer. We wachten op je andere toestel.
add-device-done = <strong>Gelukt.</strong> Je bent nu ook op je andere toestel aangemeld.
add-device-lost = Was jij dat niet? Sluit dat toestel dan af bij Mijn toestellen.
add-device-ended = De tijd is om. De code werkt niet meer.

passkeys-what = Je komt dan binnen met je vinger, je gezicht of de pin van je toestel. Zonder mail. Je vinger en gezicht blijven op je toestel.
passkeys-one = Inloggen met vinger, gezicht of pin
passkeys-since = Gemaakt: { $day }
passkeys-used = Gebruikt: { $day }
passkeys-none = Je hebt dit nog niet aangezet.
passkeys-make = Zet aan op dit toestel
passkeys-not-shared = Dit is een tablet van de groep. Vinger, gezicht of pin van de tablet is van iedereen, dus daarmee kun je hier niet inloggen.
passkeys-not-here = Op dit toestel of op dit adres kan het niet.
passkeys-remove = Haal weg
passkeys-remove-what = Dan kom je hiermee niet meer binnen. Een code per mail werkt nog wel.
passkeys-remove-yes = Ja, haal weg
passkeys-remove-no = Nee, laat staan
