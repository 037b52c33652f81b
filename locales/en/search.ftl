# Searching what is on this device.
search-title = Search
search-field = What are you looking for?
search-hint = A word or a name. This also works without internet.
search-empty = Here comes what you look for, from all your groups.
search-nothing = This is not on this device.
search-nothing-hint = Try another word.
search-found = Found
search-where = { $kind }, { $group }, { $when }
