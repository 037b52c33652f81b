home-fetching = We are getting your groups.
groups-title = My groups
groups-empty = Your groups come here.
groups-newest = Last message: { $when }
groups-join = Another group
groups-knocking = You are knocking. Someone opens the door.
groups-left = You are no longer in this group. You can read what you wrote.
