# Telling the group something.
write-title = Wat wil je vertellen?
write-answer-title = Nog iets bij je bericht
write-answer-unknown = Antwoord op een bericht
write-asked = Waar je op antwoordt
write-kind = Soort bericht
write-speak = Spreek
write-type = Schrijf
write-photo = Foto
write-photo-too = Foto erbij
write-words = Jouw woorden
write-words-optional = Typen mag erbij. Hoeft niet.
write-post = Zet in de groep
write-kept = <strong>Bewaard</strong> op dit toestel. Je kunt later verder.
other-draft-label = Waar je mee bezig was
other-draft = <strong>Bewaard.</strong> Je was bezig met een bericht.
other-draft-answer = <strong>Bewaard.</strong> Je was bezig met een antwoord.
other-draft-go-on = Ga daarmee verder
other-draft-discard = Gooi dat weg
one-sentence = Eén zin is genoeg.

kind-story = Verhaal
kind-small-step = Kleine stap
kind-question = Vraag
kind-offer = Aanbod
kind-compliment = Compliment
kind-agreement = Afspraak
kind-note = Bericht

tell-story = Jouw verhaal
tell-small-step = Jouw kleine stap
tell-question = Jouw vraag
tell-offer = Dit kan ik doen
tell-compliment = Jouw compliment
tell-agreement = Onze afspraak
tell-note = Jouw bericht
tell-answer = Jouw antwoord

for-whom = Voor wie?
for-everyone = De hele groep
for-whom-choose = Kies
for-whom-done = Klaar

# Who reads it
readers-one = Dit leest { $first }.
readers-two = Dit lezen { $first } en { $second }.
readers-three = Dit lezen { $first }, { $second } en { $third }.
readers-more = Dit lezen { $first }, { $second } en { $others } anderen.

# A recording
voice-records = Neemt op
voice-again = Opnieuw
voice-away = Weg
voice-almost-full = Nog even. Na vijf minuten stopt de opname.
voice-length = { $seconds ->
    [one] opname van 1 seconde
   *[other] opname van { $seconds } seconden
}
microphone-denied = Kring mag de microfoon niet gebruiken. Zet hem aan bij de instellingen van je toestel. Typen kan ook.
microphone-missing = Dit toestel heeft geen microfoon die werkt. Typen kan wel.

# A photo
photo-ask = Staat er iemand op?
photo-nobody = Nee, niemand
photo-they-agree = Ja, en die vindt het goed
photo-answered = Je foto gaat mee.
photo-ask-first = Kijk nog even naar je foto. Staat er iemand op?
photo-away = Haal de foto weg
photo-own = Jouw foto
photo-of = Foto van { $name }
photo-not-here = De foto komt als er internet is.
