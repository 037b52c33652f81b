# What went wrong: what happened, what was kept, what to do. One for each stable code.
fault-offline = Er is nu geen internet. Dit kan als er internet is.
fault-code-wrong = Deze code klopt niet. Kijk nog eens goed.
fault-code-expired = Deze code is te oud. Vraag een nieuwe code.
fault-too-many-tries = Dat was te vaak. Wacht een paar minuten en probeer het weer.
fault-too-long = Je tekst is te lang. Maak hem korter. Je tekst staat er nog.
fault-empty = Er staat nog niets. Eén zin is genoeg.
fault-storage-full = Dit toestel is vol. Je tekst staat nog op het scherm. Maak ruimte en probeer het weer.
fault-not-a-photo = Dit is geen foto. Kies een andere.
fault-too-large = Dit bestand is te groot. Kies een ander.
fault-unsent-work = Er is nog niet alles verstuurd.
fault-unknown = Dit lukte niet. Wat je schreef, staat er nog. Probeer het weer.
