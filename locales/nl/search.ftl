# Searching what is on this device.
search-title = Zoeken
search-field = Wat zoek je?
search-hint = Een woord of een naam. Dit werkt ook zonder internet.
search-empty = Hier komt wat je zoekt, uit al je groepen.
search-nothing = Dit staat niet op dit toestel.
search-nothing-hint = Probeer een ander woord.
search-found = Gevonden
search-where = { $kind }, { $group }, { $when }
