home-fetching = We halen je groepen op.
groups-title = Mijn groepen
groups-empty = Hier komen je groepen.
groups-newest = Laatste bericht: { $when }
groups-join = Nog een groep
groups-knocking = Je klopt aan. Iemand doet open.
groups-left = Je zit niet meer in deze groep. Wat jij schreef, kun je lezen.
