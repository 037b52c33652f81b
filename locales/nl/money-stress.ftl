# Two spoken minutes: what worries about money do to a head (S10). One line at a time, in this order.
money-stress-title = Geld en een vol hoofd
money-stress-line-1 = Heb je lang te weinig geld? Dan merk je dat ook in je hoofd. Dat gebeurt bij heel veel mensen. Slim of sterk zijn maakt daarbij niet uit.
money-stress-line-2 = Zorgen over geld nemen veel plek in. Je denkt aan de huur, aan die ene brief, aan morgen.
money-stress-line-3 = Dan is er minder plek voor iets anders. Je leeft per dag. Ver vooruit kijken is moeilijk. Kiezen wat eerst komt ook.
money-stress-line-4 = Je vergeet een afspraak. Je laat een brief dicht. Je begint aan iets, en het komt niet af.
money-stress-line-5 = Je wordt misschien sneller boos, of verdrietig. Of je koopt iets fijns, om er even niet aan te denken.
money-stress-line-6 = Dat is geen onwil. Er is niets mis met jou. Je hoofd is al druk met vandaag.
money-stress-line-7 = Veel mensen denken: dit ligt aan mij. Ze praten er met niemand over. Maar wie hoort hoe het werkt, haalt vaak opgelucht adem.
money-stress-line-8 = Wat kan helpen? Maak het klein. Kies één ding dat je vandaag kunt doen. Een brief openmaken is al een stap.
money-stress-line-9 = Doe iets lastigs liever in de ochtend. Veel mensen denken dan het helderst.
money-stress-line-10 = Bewaar afspraken niet alleen in je hoofd. Schrijf ze op. Of zet ze in je telefoon. Of vraag iemand om jou te bellen.
money-stress-line-11 = Vertel het aan één mens die je vertrouwt. Je mag ook vragen of iemand naast je komt zitten bij een formulier of een telefoontje.
money-stress-line-12 = En lukt er iets? Sta er even bij stil. Ook als het klein is. Jij deed dat, met een vol hoofd.
