# Nobody is signed in on this device.
start-title = Fijn dat je er bent
start-what = In Kring schrijf en praat je met je groep. Ook zonder internet.
start-with-code = Ik heb een code
start-with-code-hint = De code staat op de kaart van je groep.
start-with-email = Met e-mail
start-with-email-hint = Doe je al mee? Dan kom je zo weer binnen.

# Only on a server with made-up groups.
demo-title = Dit is een proefversie
demo-explained = Alle mensen hier zijn verzonnen. Kies wie je wilt zijn.
demo-join = Nieuw in de groep
demo-code = De code in de mail van de proefversie:
demo-code-use = Vul de code in
